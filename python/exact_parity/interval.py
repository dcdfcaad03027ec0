"""Numbers that are known between two exact ends."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Interval:
    """A number between ``lower`` and ``upper``, both of them exact.

    A comparison is true only where it holds for every number between the ends; there is no conversion to ``float``.

    >>> x = Interval(Fraction(1, 3), Fraction(1, 2))
    >>> x < 1, x < Fraction(2, 5), x > Fraction(2, 5)
    (True, False, False)
    >>> Fraction(2, 5) in x
    True
    """

    lower: Fraction
    upper: Fraction

    def __post_init__(self):
        if not (isinstance(self.lower, Fraction) and isinstance(self.upper, Fraction)):
            raise TypeError("the ends of an interval are fractions")
        if self.lower > self.upper:
            raise ValueError(f"the lower end {self.lower} is above the upper end {self.upper}")

    @property
    def midpoint(self) -> Fraction:
        return (self.lower + self.upper) / 2

    @property
    def radius(self) -> Fraction:
        return (self.upper - self.lower) / 2

    def __contains__(self, number) -> bool:
        low, high = _ends(number)
        return self.lower <= low and high <= self.upper

    def overlaps(self, other) -> bool:
        """Whether some number is in both."""
        low, high = _ends(other)
        return self.lower <= high and low <= self.upper

    def __lt__(self, other) -> bool:
        return self.upper < _ends(other)[0]

    def __le__(self, other) -> bool:
        return self.upper <= _ends(other)[0]

    def __gt__(self, other) -> bool:
        return self.lower > _ends(other)[1]

    def __ge__(self, other) -> bool:
        return self.lower >= _ends(other)[1]

    def __float__(self):
        raise TypeError("an interval has two ends; write float(x.lower), float(x.upper) or float(x.midpoint)")


def _ends(number):
    if isinstance(number, Interval):
        return number.lower, number.upper
    if isinstance(number, float):
        raise TypeError("an interval is compared with exact numbers, not with a float")
    return Fraction(number), Fraction(number)
