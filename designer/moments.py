"""Moments of the past as people name them."""

import time


def moment_text(then: float, now: float) -> str:
    """`today 14:05`, `yesterday 9:30`, `2026-11-03`; empty for 0, which stands for unknown."""
    if not then:
        return ""
    day, today = time.localtime(then), time.localtime(now)
    midnight = time.mktime((*today[:3], 0, 0, 0, 0, 0, -1))
    clock = f"{day.tm_hour}:{day.tm_min:02}"
    if day[:3] == today[:3]:
        return f"today {clock}"
    if 0 < midnight - then <= 24 * 3600:
        return f"yesterday {clock}"
    return f"{day.tm_year}-{day.tm_mon:02}-{day.tm_mday:02}"
