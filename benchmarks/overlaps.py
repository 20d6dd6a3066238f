"""Overlaps of many ranges: time, and how it grows (python -m benchmarks.overlaps); target 100 ms for 10,000."""

from ipaddress import IPv4Network
from time import perf_counter

from planner.plan.overlaps import find_overlaps, overlapping_pairs
from planner.plan.ranges import NamedRange

ROUNDS = 7


def ranges(count: int) -> list[NamedRange]:
    """Ranges of /24 side by side, every tenth with a /26 inside: overlaps grow as the ranges do."""
    found = []
    for number in range(count):
        base = (10 << 24) + (number // 10 * 9 + number % 10) * 256
        cidr = IPv4Network((base - 256, 26) if number % 10 == 9 else (base, 24))
        found.append(NamedRange(f"network {number}", cidr, "on_premises", f"surroundings.networks.{number}.ranges"))
    return found[::-1]


def best(action: object, many: list[NamedRange]) -> float:
    """The fastest of several runs, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        list(action(many))  # type: ignore[operator]
        times.append((perf_counter() - start) * 1000)
    return min(times)


def main() -> None:
    """Print ranges, overlaps and milliseconds, beside bare sorting as the floor."""
    print("ranges  overlaps  sort ms  pairs ms  judged ms  judged us/range")
    for count in (1_250, 2_500, 5_000, 10_000, 20_000):
        many = ranges(count)
        floor = best(lambda each: sorted(each, key=lambda one: one.cidr), many)
        pairs, judged = best(overlapping_pairs, many), best(find_overlaps, many)
        found = len(find_overlaps(many))
        print(f"{count:6}  {found:8}  {floor:7.1f}  {pairs:8.1f}  {judged:9.1f}  {judged / count * 1000:15.2f}")


if __name__ == "__main__":
    main()
