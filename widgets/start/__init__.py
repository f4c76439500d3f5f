"""The start page: published networks as cards, recent files, an empty design."""
