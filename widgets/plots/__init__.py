"""Plots of long curves. Everything but `loading` needs numpy: import it after the first paint."""
