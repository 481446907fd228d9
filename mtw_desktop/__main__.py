"""The command line. With no command it opens the window; every command calls ``casework``.

Exit codes: 0 done, 1 the world or the data stood in the way (said in a sentence), 2 wrong usage.
"""

from __future__ import annotations

import sys


def main() -> None:
    """The installed command ``mtw-desktop``."""
    if len(sys.argv) == 1:
        # The plain start goes straight to the window; the command line's parts are not loaded.
        from mtw_desktop.app import open_window

        sys.exit(open_window())
    from mtw_desktop.commands import cli

    cli()


if __name__ == "__main__":
    main()
