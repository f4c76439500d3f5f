"""Amounts as people read them: `9,408`, `118.0 M`, `2.0 GB`."""

_STEPS = (("T", 10**12), ("G", 10**9), ("M", 10**6), ("K", 10**3))
_BYTES = (("TB", 2**40), ("GB", 2**30), ("MB", 2**20), ("KB", 2**10))
_EXACT_BELOW = 10_000


def compact(amount: int) -> str:
    """A count in four digits: `9,408`, `118.0 M`, `1.814 G`."""
    if amount < _EXACT_BELOW:
        return f"{amount:,}"
    unit, size = next((unit, size) for unit, size in _STEPS if amount >= size)
    return f"{_four_digits(amount / size)} {unit}"


def bytes_text(amount: int) -> str:
    """Memory: `512 B`, `1.9 GB`."""
    for unit, size in _BYTES:
        if amount >= size:
            share = amount / size
            return f"{share:.1f} {unit}" if share < 100 else f"{share:,.0f} {unit}"
    return f"{amount} B"


def _four_digits(share: float) -> str:
    if share < 10:
        return f"{share:.3f}"
    if share < 100:
        return f"{share:.2f}"
    return f"{share:,.1f}" if share < 1000 else f"{share:,.0f}"
