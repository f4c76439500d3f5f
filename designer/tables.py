"""Text for a terminal: tables, and what comes from files made harmless."""

from collections.abc import Collection, Sequence


def printable(text: str) -> str:
    """A line without the characters that would steer the terminal or break the line."""
    return "".join(each if each.isprintable() else "�" for each in text)


def aligned(rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> str:
    """Rows of cells in columns, the first row as their heads; some columns flush right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]

    def line(row: Sequence[str]) -> str:
        cells = (
            cell.rjust(width) if index in right else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join(cells).rstrip()

    rule = "  ".join("─" * width for width in widths)
    return "\n".join([line(rows[0]), rule, *map(line, rows[1:])])
