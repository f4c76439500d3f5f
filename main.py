"""Convas: the window, or one verb of the command line."""

import sys

from designer.cli import is_for_the_window, run

if __name__ == "__main__":
    if not is_for_the_window(sys.argv[1:]):
        sys.exit(run(sys.argv[1:]))
    from widgets.application import main

    sys.exit(main(*sys.argv[1:]))
