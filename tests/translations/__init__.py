"""The texts that people see, harvested from the source, and their translations."""
