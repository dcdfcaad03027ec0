"""Exact and enclosed quantities of parities and neural networks, answered by the program ``verify``.

>>> from fractions import Fraction
>>> import exact_parity
>>> exact_parity.delta(20, bias=Fraction(1, 3))
Fraction(-99671, 1572864)

One process answers all questions (``verify batch``); it starts with the first. Numbers go in as ``int``, ``Fraction``,
``Decimal`` or text such as ``"1/3"``, never as ``float``, and come back as ``Fraction`` or as an :class:`Interval`.
"""

from .interval import Interval
from .questions import (
    Answer,
    Neurons,
    Separation,
    alignment,
    check,
    delta,
    explain,
    fourier,
    gradient,
    neurons,
    prove,
    rate,
    separate,
    statements,
)
from .session import ExactParityError, Session, ask, ask_many, close
from .tables import frame, table_names, tables

__all__ = [
    "Answer",
    "ExactParityError",
    "Interval",
    "Neurons",
    "Separation",
    "Session",
    "alignment",
    "ask",
    "ask_many",
    "check",
    "close",
    "delta",
    "explain",
    "fourier",
    "frame",
    "gradient",
    "neurons",
    "prove",
    "rate",
    "separate",
    "statements",
    "table_names",
    "tables",
]
