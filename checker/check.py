#!/usr/bin/env python3
"""check.py [--claims FILE|none] [--show] FILE...   re-checks proof files of schema exact-parity/proof/1 (docs/PROOF-FORMAT.md)

Standard library only; searches nothing; shares no code with the Swift kernel. Section numbers are those of docs/PROOF-FORMAT.md.
To believe a VERIFIED line is to believe this file and claims.py: every check is a `need`, the comment beside it says why it suffices.
"""
import hashlib, json, math, os, sys, threading
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import NamedTuple
from claims import (BINDERS, FILE_BYTES, Ledger, Refused, Statement, Unreadable, call, canonical, get, index, is_id, is_name, keys_are,
                    minus, need, number, parse, rational, read_json, rebuild, subtrees, variable)

SCHEMA = 'exact-parity/proof/1'
STEPS, STATEMENTS, COORDINATES = 5000, 500, 8                                                          # 7. limits; more in claims.py
TERMS, PRODUCT_WORK, BITS, DEGREE, SHIFT, FACTORIAL = 60_000, 2_000_000, 100_000, 10_000, 400, 2000
RANGE, EXPONENT, NUMBER_EXPONENT, VISITS, PRIME_BASE, END_TERMS = 3000, 400, 10_000, 1_000_000, 10**12, 40

# -------------------- polynomials
class Polynomial:
    """{monomial: coefficient ≠ 0}, a monomial being ((name, exponent ≥ 1), …) sorted by name."""
    __slots__ = ('terms', 'stored_hash')
    def __init__(self, terms=None): self.terms, self.stored_hash = terms or {}, None
    def __bool__(self): return bool(self.terms)
    def __eq__(self, other): return self.terms == other.terms
    def __neg__(self): return self.scale(-1)
    def __sub__(self, other): return self + other.scale(-1)
    def scale(self, q): return Polynomial({m: v * q for m, v in self.terms.items()} if q else {})
    def constant(self): return self.terms.get((), Fraction(0))
    def is_constant(self): return not any(self.terms)
    def linear(self): return Polynomial({m: v for m, v in self.terms.items() if m})       # without the constant
    def degree(self): return max((sum(e for _, e in m) for m in self.terms), default=0)
    def coefficient(self, x): return self.terms.get(((x, 1),), Fraction(0))
    def names(self): return {x for m in self.terms for x, _ in m}
    def denominator(self): return math.lcm(*(v.denominator for v in self.terms.values()))
    def __hash__(self):
        if self.stored_hash is None: self.stored_hash = hash(frozenset(self.terms.items()))
        return self.stored_hash
    def __add__(self, other):
        terms = dict(self.terms)
        for m, q in other.terms.items():
            q += terms.pop(m, 0)
            if q: terms[m] = q
        return Polynomial(terms)
    def __mul__(self, other):
        need(len(self.terms) * len(other.terms) <= PRODUCT_WORK, f'a product of polynomials takes more than {PRODUCT_WORK} steps')
        terms = {}
        for m, v in self.terms.items():
            for n, w in other.terms.items():
                k = tuple(sorted(add_counts(m, n).items())) if m and n else m or n
                terms[k] = terms.get(k, 0) + v * w
        need(len(terms) <= TERMS, f'a polynomial has more than {TERMS} terms')
        need(all(max(v.numerator.bit_length(), v.denominator.bit_length()) <= BITS for v in terms.values()), f'a coefficient has more than {BITS} bits')
        need(all(e <= DEGREE for m in terms for _, e in m), f'a coordinate has an exponent above {DEGREE}')
        return Polynomial({m: v for m, v in terms.items() if v})
    def __pow__(self, n): return math.prod([self] * n, start=ONE)
    def substitute(self, values):
        if not self.names() & set(values): return self
        result = ZERO
        for m, v in self.terms.items():
            term = constant(v)
            for x, e in m: term = term * values.get(x, NAME(x)) ** e
            result = result + term
        return result

def add_counts(a, b):
    counts = dict(a)
    for key, n in b: counts[key] = counts.get(key, 0) + n
    return counts
def constant(q): return Polynomial({(): Fraction(q)} if q else {})
def NAME(x): return Polynomial({((x, 1),): Fraction(1)})
ZERO, ONE = constant(0), constant(1)

# -------------------- 3. cells
KINDS, NON_NEGATIVE, INTEGERS = ('int', 'nat', 'real', 'half', 'pos', 'unit'), ('nat', 'half', 'pos', 'unit'), ('int', 'nat')

class Cell:
    """kinds {coordinate: kind}, map {variable: polynomial in the coordinates}, facts: polynomials that are ≥ 0"""
    def __init__(self, kinds, mapping, facts=()): self.kinds, self.map, self.facts = dict(kinds), dict(mapping), tuple(facts)
    def __eq__(self, other): return other is not None and (self.kinds, self.map, self.facts) == (other.kinds, other.map, other.facts)
    def names(self): return {x: NAME(x) for x in self.kinds}
    def without(self, t): return {x: kind for x, kind in self.kinds.items() if x != t}
    def at(self, t, q): return self.child({t: constant(q)}, self.without(t))
    def child(self, values, kinds):
        """The points that other coordinates give: `values` replaces some of the old ones, `kinds` are the new ones."""
        return Cell(kinds, {v: p.substitute(values) for v, p in self.map.items()})
    def local(self, s, low, high):
        """One more natural number s, with low + s ≤ high."""
        return Cell({**self.kinds, s: 'nat'}, self.map, self.facts + (high - low - NAME(s),))
    # Sign tests: each is sound, as a sum of products of non-negatives is ≥ 0, and λ·fact ≥ 0 for λ ≥ 0.
    def plain(self, p): return all(v > 0 and all(self.kinds[x] in NON_NEGATIVE or e % 2 == 0 for x, e in m) for m, v in p.terms.items())
    def non_negative(self, p, facts=None):
        if self.plain(p): return True
        if facts is None: facts = self.facts + tuple(ONE - NAME(u) for u in sorted(p.names()) if self.kinds[u] == 'unit')
        for i, fact in enumerate(facts):
            ratios = self.multipliers(p, fact)
            if ratios and self.non_negative(p - fact.scale(max(ratios)), facts[:i] + facts[i + 1:]): return True
        return False
    def multipliers(self, p, fact):
        """The λ > 0 at which p − λ·fact loses a negative coefficient."""
        return [p.terms[m] / f for m, f in fact.terms.items() if m and f < 0 and p.terms.get(m, 0) < 0]
    def positive(self, p):
        if not p: return False
        if self.plain(p) and any(all(self.kinds[x] == 'pos' for x, _ in m) for m in p.terms): return True
        if self.non_negative(p.scale(p.denominator()) - ONE): return True
        if p.constant() > 0 and self.non_negative(p.linear()): return True
        units = [u for u in sorted(p.names()) if self.kinds[u] == 'unit' and p.coefficient(u) < 0]
        return any(self.non_negative(p + (ONE - NAME(u)).scale(p.coefficient(u))) for u in units)       # 1 − u > 0
    def integral(self, p):
        return all(v.denominator == 1 and (not m or len(m) == 1 and m[0][1] == 1 and self.kinds[m[0][0]] in INTEGERS)
                   for m, v in p.terms.items())
    def nonzero(self, p):
        if self.positive(p) or self.positive(-p): return True
        q = p.scale(p.denominator())                 # a·n + c is not 0 on the integers if gcd(a) does not divide c
        return q.degree() == 1 and self.integral(q) and q.constant() % math.gcd(*(int(v) for v in q.linear().terms.values())) != 0
    def parity(self, p):
        """p mod 2 if it is the same on the whole cell, otherwise None."""
        return int(p.constant()) % 2 if self.integral(p) and all(v % 2 == 0 for v in p.linear().terms.values()) else None

# -------------------- 4. values
class Value:
    """Σ p/q·A + Σ c·Sum: terms {(q, A): p}, sums {name: (c, node)}; q a frozenset of (polynomial, multiplicity), A a frozenset of
    (atom, exponent). Atoms: ('f', C, j) is (C+j)!, ('r', C, j) 1/(C+j)!, ('p', c) c^L, ('s',) (−1)^L, ('x', P) P^L, ('q', P) √P."""
    __slots__ = ('terms', 'sums')
    def __init__(self, terms=None, sums=None): self.terms, self.sums = terms or {}, sums or {}
    def __neg__(self): return self * of(constant(-1))
    def __sub__(self, other): return self + -other
    def __add__(self, other):
        terms, sums = dict(self.terms), dict(self.sums)
        for key, p in other.terms.items():
            p = p + terms.pop(key, ZERO)
            if p: terms[key] = p
        for name, (c, node) in other.sums.items(): sums[name] = (c + sums[name][0], node) if name in sums else (c, node)
        return Value(terms, sums)
    def __mul__(self, other):
        need(not (self.sums and other.sums), 'a product of two sums')
        result = Value()
        for (dens, atoms), p in self.terms.items():
            for (more_dens, more_atoms), q in other.terms.items():
                joined, extra = join_atoms(atoms, more_atoms)
                result = result + of(p * q * extra, add_counts(dens, more_dens).items(), joined.items())
        for sums, factor in ((self.sums, other), (other.sums, self)):
            for name, (c, node) in sums.items():     # kept even with coefficient 0: the sum must still be defined
                result.sums[name] = (c * Value(factor.terms), node)
        return result
    def polynomial(self):
        need(not self.sums and all(not dens and not atoms for dens, atoms in self.terms), 'not a polynomial on this cell')
        return next(iter(self.terms.values()), ZERO)
def of(p, denominators=(), atoms=()): return Value({(frozenset(denominators), frozenset(atoms)): p} if p else {})

def join_atoms(a, b):
    """The product of two monomials, and the polynomial that it leaves (√P·√P = P, P^L·P^(j−L) = P^j)."""
    atoms, extra = dict(a), ONE
    for atom, e in b:
        total = atoms.pop(atom) + e if atom in atoms else e
        if atom[0] == 's': total = Polynomial({m: Fraction(1) for m, v in total.terms.items() if v % 2})
        elif atom[0] == 'q' and total == 2: extra, total = extra * atom[1], 0
        elif atom[0] == 'x' and total.is_constant():
            need(total.constant() <= EXPONENT, f'an exponent is larger than {EXPONENT}')
            extra, total = extra * atom[1] ** int(total.constant()), 0
        if total: atoms[atom] = total
    return atoms, extra

def rise(C, i, j):
    """(C+i+1)(C+i+2)⋯(C+j), that is (C+j)!/(C+i)!"""
    need(j - i <= SHIFT, f'a shift is longer than {SHIFT}')
    return math.prod([C + constant(step) for step in range(i + 1, j + 1)], start=ONE)
def shape(atoms):
    """What similar terms have in common: everything but integer shifts."""
    total = {}
    for atom, e in atoms:
        key = atom[:2] if atom[0] in 'fr' else atom
        total[key] = total.get(key, 0) + e if atom[0] in 'fr' else e.linear() if atom[0] == 'x' else e
    return frozenset((key, e) for key, e in total.items() if e)

def classes(value):
    """[(polynomial ≠ 0, denominators, monomial)]: similar terms brought to one monomial by (L+1)! = (L+1)·L! and (†)."""
    groups = {}
    for (dens, atoms), p in value.terms.items(): groups.setdefault(shape(atoms), []).append((p, dict(dens), dict(atoms)))
    return [c for c in map(common_form, groups.values()) if c[0]]

def common_form(group):
    dens, low, high, top = {}, {}, {}, {}            # low, high: the extreme shifts of an argument; top: its most f's in one term
    for _, d, atoms in group:
        dens = {q: max(dens.get(q, 0), d.get(q, 0)) for q in {**dens, **d}}
        above = {}
        for atom, e in atoms.items():
            key, shift = (atom[:2], atom[2]) if atom[0] in 'fr' else (atom, e.constant() if atom[0] == 'x' else 0)
            low[key], high[key] = min(low.get(key, shift), shift), max(high.get(key, shift), shift)
            above[key] = above.get(key, 0) + (e if atom[0] == 'f' and e > 0 else 0)
        top = {key: max(top.get(key, 0), above.get(key, 0)) for key in low}
    total = ZERO
    for p, d, atoms in group:
        for q, n in dens.items(): p = p * q ** (n - d.get(q, 0))
        lacking = dict(top)
        for atom, e in atoms.items():
            if atom[0] == 'f':                       # upward from the least shift, or an inverse up to the greatest: all are defined
                key, C, j = atom[:2], atom[1], atom[2]
                p = p * (rise(C, low[key], j) ** e if e > 0 else rise(C, j, high[key]) ** -e)
                lacking[key] -= max(e, 0)
            elif atom[0] == 'r':                     # 1/(C+j)! = (C+j+1)⋯(C+high) · 1/(C+high)!, by (†) for every integer C
                p = p * rise(atom[1], atom[2], high[atom[:2]]) ** e
            elif atom[0] == 'x': p = p * atom[1] ** int(e.constant() - low[atom])
        for key, n in lacking.items():
            if n:                                    # 1 = f(low)·rise(low, high)·f(high)^(−1)
                p = p * rise(key[1], low[key], high[key]) ** n
        total = total + p
    monomial = {}
    for key, e in {**dict.fromkeys(low, 0), **dict(shape(group[0][2].items()))}.items():
        if key[0] in 'fr':
            for j, n in ((low[key], top[key]), (high[key], e - top[key])): monomial[key + (j,)] = monomial.get(key + (j,), 0) + n
        elif e: monomial[key] = e + constant(low[key]) if key[0] == 'x' else e
    return total, dens, {atom: e for atom, e in monomial.items() if e}
def is_zero(value): return not value.sums and not classes(value)

def invert(value, cell):
    """1/value for one class whose polynomial is shown ≠ 0 as it stands; f, c^L, (−1)^L are never 0; 1/√P = √P/P where P > 0."""
    found = classes(value)
    need(not value.sums and len(found) == 1, 'division: not one term on this cell')
    p, dens, monomial = found[0]
    need(cell.nonzero(p), 'division: not shown ≠ 0')
    need(all(atom[0] in 'fpsq' for atom in monomial), 'division by an atom that may be 0')
    roots = [atom[1] for atom in monomial if atom[0] == 'q']
    need(all(cell.positive(P) for P in roots), 'division by a root that may be 0')
    atoms = [(atom, e if atom[0] in 'sq' else -e) for atom, e in monomial.items()]
    upper, scale, below = math.prod([q ** n for q, n in dens.items()], start=ONE), Fraction(1), {}
    for q in [p] + roots:
        if q.is_constant(): scale /= q.constant()
        else: below[q] = below.get(q, 0) + 1
    return of(upper.scale(scale), below.items(), atoms)

def repeated(value, n):
    is_number = not value.sums and all(not d and not a and p.is_constant() for (d, a), p in value.terms.items())
    need(n <= (NUMBER_EXPONENT if is_number else EXPONENT), 'an exponent is too large')
    need(n == 1 or not value.sums, 'a power of a sum')       # n = 0 would forget that the sum must be defined
    result, n = of(ONE), int(n)
    while n > 0:
        result, n = result * value if n % 2 else result, n // 2
        value = value * value if n else value
    return result
def number_power(q, exponent):
    """q^(M+j) for a number q ≠ 0 by its sign and its primes."""
    M, j, atoms = exponent.linear(), exponent.constant(), {}
    need(abs(j) <= NUMBER_EXPONENT, 'an exponent is too large')
    odd = Polynomial({m: Fraction(1) for m, v in M.terms.items() if v % 2})
    if q < 0 and odd: atoms[('s',)] = odd
    for n, sign in ((abs(q.numerator), 1), (q.denominator, -1)):
        for p in prime_factors(n): atoms[('p', p)] = atoms.get(('p', p), ZERO) + M.scale(sign)
    return of(constant(q ** int(j)), (), atoms.items())
def prime_factors(n):
    need(n <= PRIME_BASE, f'the base of a power is larger than {PRIME_BASE}')
    factors, p = [], 2
    while p * p <= n:
        while n % p == 0:
            factors.append(p)
            n //= p
        p += 1
    return factors + [n] * (n > 1)

# -------------------- functions of polynomials
def factorial(L, e, cell):
    """(L!)^e, L a form: L ≥ 0 is shown, so that L! is positive."""
    if L.is_constant():
        need(0 <= L.constant() <= FACTORIAL, f'factorial of a number outside 0…{FACTORIAL}')
        return of(constant(Fraction(math.factorial(int(L.constant()))) ** e))
    need(cell.non_negative(L), 'factorial: the argument is not shown ≥ 0')
    return of(ONE, (), [(('f', L.linear(), int(L.constant())), e)])
def reciprocal_factorial(L, cell):
    if L.is_constant() and L.constant() >= 0: return factorial(L, -1, cell)
    if cell.non_negative(-L - ONE): return Value()
    for m in range(12):
        if cell.non_negative(L + constant(m)): return of(rise(L, 0, m)) * factorial(L + constant(m), -1, cell)
    return of(ONE, (), [(('r', L.linear(), int(L.constant())), 1)])
def binomial(n, k, cell):
    if any(cell.non_negative(-x - ONE) for x in (n, k, n - k)): return Value()
    need(cell.non_negative(n), 'binomial: the upper index is not shown ≥ 0')
    return factorial(n, 1, cell) * reciprocal_factorial(k, cell) * reciprocal_factorial(n - k, cell)
def sign(p, cell):
    """1 if p ≥ 0, −1 if p ≤ 0 on the whole cell."""
    need(cell.non_negative(p) or cell.non_negative(-p), 'the sign of an argument is not decided on this cell')
    return 1 if cell.non_negative(p) else -1
def maximum(a, b, cell): return a if sign(a - b, cell) > 0 else b
def minimum(a, b, cell): return b if sign(a - b, cell) > 0 else a
def step(p, cell, below=ZERO):
    if below and not p: return ZERO
    if cell.non_negative(p) if not below else cell.positive(p): return ONE
    need(cell.positive(-p), 'step or sign: not decided on this cell')
    return below
def floor(p, cell):
    """An integer part and c + Σ v·u with 0 ≤ u < 1, which lies in [low, high], below high if some v > 0."""
    whole = Polynomial({m: v for m, v in p.terms.items() if m and all(cell.kinds[x] in INTEGERS for x, _ in m)})
    rest = p - whole
    need(all(v.denominator == 1 for v in whole.terms.values()), 'floor: a residue is not split')
    need(all(len(m) == 1 and m[0][1] == 1 and cell.kinds[m[0][0]] == 'unit' for m in rest.linear().terms), 'floor of a real')
    slopes = rest.linear().terms.values()
    low, high = (rest.constant() + sum(pick(v, 0) for v in slopes) for pick in (min, max))
    n = math.floor(low)
    need(high < n + 1 or high == n + 1 and any(v > 0 for v in slopes), 'floor: not decided on this cell')
    return whole + constant(n)
def integer_part(value, cell):
    """⌊polynomial + Σ v·A⌋ for A = Π c^L: where A ≡ 1 modulo the denominator of v, v·A is v and an integer."""
    whole = Value()
    for (dens, atoms), p in value.terms.items():
        if not atoms: continue
        need(not dens and p.is_constant() and all(atom[0] == 'p' for atom, _ in atoms), 'floor: neither a polynomial nor a power')
        for t in {t for _, e in atoms for t in e.names()}:
            powers, D = [(atom[1], int(e.coefficient(t))) for atom, e in atoms], p.constant().denominator
            need(cell.kinds[t] == 'nat' and all(0 <= n <= EXPONENT for _, n in powers), 'floor: a power whose exponent may be negative')
            need(math.prod(pow(c, n, D) for c, n in powers) % D == 1 % D, 'floor: the period of a power is not split')
        whole = whole + of(p, (), atoms) - of(p)
    return whole + of(floor((value - whole).polynomial(), cell))
def modulo(value, m, cell):
    m = m.polynomial()
    need(m.is_constant() and m, 'mod: the modulus is no number ≠ 0')
    return value - integer_part(value * of(constant(1 / m.constant())), cell) * of(m)
def square_root(p, cell):
    need(cell.non_negative(p), 'sqrt: the argument is not shown ≥ 0')
    q = p.constant()
    root = Fraction(math.isqrt(q.numerator), math.isqrt(q.denominator)) if p.is_constant() else None
    if root is not None and root ** 2 == q: return of(constant(root))
    return of(ONE, (), [(('q', p), 1)])
def absolute(value, cell):
    """|value| for one class: the polynomials have a sign, (−1)^L drops out, the other atoms are ≥ 0."""
    found = classes(value)
    need(not value.sums and len(found) <= 1, 'abs: more than one term on this cell')
    if not found: return Value()
    p, dens, monomial = found[0]
    p = p.scale(sign(p, cell) * signs_of(dens, cell))
    need(all(cell.non_negative(atom[1]) for atom in monomial if atom[0] == 'x'), 'abs: the base of a power has no sign')
    return of(p, dens.items(), [(atom, e) for atom, e in monomial.items() if atom[0] != 's'])
def signs_of(dens, cell):
    """The sign of Π q^n."""
    need(all(cell.positive(q) or cell.positive(-q) for q in dens), 'a denominator has no shown sign')
    return math.prod(1 if cell.positive(q) else (-1) ** n for q, n in dens.items())

# What a call enters: forms, polynomials or values as arguments, then the function of them and the cell.
ON_VALUES = {'floor': integer_part, 'ceil': lambda value, cell: -integer_part(-value, cell), 'mod': modulo}
ON_FORMS = {'factorial': lambda n, cell: factorial(n, 1, cell), 'rfact': reciprocal_factorial, 'binomial': binomial}
ON_POLYNOMIALS = {'relu': lambda p, cell: maximum(p, ZERO, cell), 'min': minimum, 'max': maximum, 'step': step,
                  'sign': lambda p, cell: step(p, cell, -ONE),
                  'clip': lambda z, C, cell: maximum(ZERO, minimum(z, C, cell), cell)}
DEFINITIONS = {name: (names, [parse(x) for x in conditions], parse(body)) for name, names, conditions, body in (
    ('catalan', 'n', ['n'], 'binomial(2*n, n)/(n + 1)'),
    ('krawtchouk', 'kin', ['i', 'n - i'], 'sum(j = 0..k, (-1)^j*binomial(i, j)*binomial(n - i, k - j))'),
    ('delta/2', 'db', [], 'E(x in cube(d), chi(x)*relu(total(x) + b))'),
    ('delta/3', 'dbm', [], 'E(x in cube(d), chi(x, m)*relu(total(x) + b))'))}

# -------------------- 4. entering
class Scope(NamedTuple):
    env: dict                 # names ↦ polynomials in the cell's coordinates
    cell: Cell
    first: int                # rewrites from this one on may be used
    inside: bool              # in a body, hint or constraint: a sum here gets no number and cannot wait to be closed
    def bind(self, name, p): return self._replace(env={**self.env, name: p})

class Node(NamedTuple):
    """Σ (or Π) over k = low … high of the body."""
    k: str
    low: Polynomial
    high: Polynomial
    body: tuple
    scope: Scope

class Enter:
    """Turns trees into values on a cell and shows that they are defined there, or refuses."""
    def __init__(self, proof, data):
        self.nodes, self.means, self.visits, self.locals = 0, 0, 0, 0
        self.cuts, self.products = get(data, 'cuts', dict, {}), get(data, 'products', dict, {})
        self.groups, self.conditions = get(data, 'sums', list, []), get(data, 'conditions', list, [])
        self.rewrites = [proof.rewrite(entry) for entry in get(data, 'rewrites', list, [])]
    def plain(self, env, cell): return Scope(env, cell, len(self.rewrites), True)
    def polynomial(self, tree, at): return self.value(tree, at).polynomial()
    def form(self, tree, at): return integral(self.polynomial(tree, at), at.cell)
    def hint(self, text, cell, k=None, at=None):
        """The value of a hint in the cell's coordinates and, where there is one, in its own variable k, which is `at`."""
        tree = parse(text, hint=True)
        need(all(x[0] not in BINDERS and x[:2] not in (('call', 'delta'), ('call', 'krawtchouk')) for x in subtrees(tree)),
             'a hint has a sum, product or mean')
        return self.value(tree, self.plain({**cell.names(), k: at}, cell))
    def gap(self, link, env, cell):
        """left − right for = != >= >, right − left for <= <."""
        left, right = (self.value(side, Scope(env, cell, 0, False)) for side in (link[0], link[2]))
        return right - left if link[1] in ('<', '<=') else left - right
    def value(self, tree, at):
        self.visits += 1
        need(self.visits <= VISITS, f'more than {VISITS} nodes are entered')
        kind = tree[0]
        if kind == 'num': return of(constant(tree[1]))
        if kind == 'var':
            need(tree[1] in at.env, f'the name {tree[1]} is unknown here')
            return of(at.env[tree[1]])
        if kind == 'neg': return -self.value(tree[1], at)
        if kind == '+': return self.value(tree[1], at) + self.value(tree[2], at)
        if kind == '*': return self.value(tree[1], at) * self.value(tree[2], at)
        if kind == '/': return self.value(tree[1], at) * self.inverse(tree[2], at)[1]
        if kind == '^': return self.power(tree, at)
        rewritten = self.rewrite(tree, at)
        if rewritten is not None: return rewritten
        if kind in ('sum', 'product'): return self.range(tree, at)
        return self.mean(tree, at) if kind == 'mean' else self.call(tree, at)
    def call(self, tree, at):
        name, arguments = tree[1], tree[2] if tree[0] == 'call' else ()
        if name == 'abs': return absolute(self.value(arguments[0], at), at.cell)
        if name == 'sqrt': return square_root(self.polynomial(arguments[0], at), at.cell)
        if name in ON_FORMS: return ON_FORMS[name](*[self.form(x, at) for x in arguments], at.cell)
        if name in ON_VALUES: return ON_VALUES[name](*[self.value(x, at) for x in arguments], at.cell)
        values = [self.polynomial(x, at) for x in arguments]
        if name in ON_POLYNOMIALS: return of(ON_POLYNOMIALS[name](*values, at.cell))
        name = name if name != 'delta' else f'delta/{len(arguments)}'
        need(name in DEFINITIONS, f'{name} has no value here')
        parameters, conditions, body = DEFINITIONS[name]
        need(not conditions or all(at.cell.integral(p) for p in values), f'{name}: an argument is not integer-valued')
        at = at._replace(env=dict(zip(parameters, values)))
        need(all(at.cell.non_negative(self.polynomial(x, at)) for x in conditions), f'{name}: arguments out of range')
        return self.value(body, at)
    def inverse(self, tree, at):
        """(tree, 1/tree); each factor is shown ≠ 0 as it stands, before anything is cancelled."""
        if tree[0] == '^' and tree[2][0] == 'num': return tuple(repeated(v, tree[2][1]) for v in self.inverse(tree[1], at))
        if tree[0] in '*/':
            (a, a_inverse), (b, b_inverse) = self.inverse(tree[1], at), self.inverse(tree[2], at)
            return (a * b, a_inverse * b_inverse) if tree[0] == '*' else (a * b_inverse, a_inverse * b)
        if tree[0] == 'neg': return tuple(-v for v in self.inverse(tree[1], at))
        value = self.value(tree, at)
        return value, invert(value, at.cell)
    def power(self, tree, at):
        exponent = self.form(tree[2], at)
        if exponent.is_constant():
            n = exponent.constant()
            return repeated(self.value(tree[1], at) if n >= 0 else self.inverse(tree[1], at)[1], abs(n))
        base = self.polynomial(tree[1], at)
        if not base:
            need(at.cell.positive(exponent), 'a power of 0: the exponent is not shown > 0')
            return Value()
        if base.is_constant(): return number_power(base.constant(), exponent)
        need(at.cell.non_negative(exponent), 'a power: the exponent is not shown ≥ 0')
        return of(ONE, (), [(('x', base), exponent)])
    def rewrite(self, tree, at):
        """An instance of a theorem L = R: where the tree is L, R stands, entered under its own names."""
        for i in range(at.first, len(self.rewrites)):
            statement, (left, _, right), instance = self.rewrites[i]
            if canonical(left, (), {x: (e, (), {}) for x, e in instance.items()}) != canonical(tree): continue
            env, later = {}, at._replace(first=i + 1, inside=True)       # only later rewrites, in all that follows
            for name, kind in statement.variables.items():
                p = self.polynomial(instance[name], later)
                env[name] = p if kind == 'real' else integral(p, at.cell)
            need(all(self.shown(c, env, at.cell, i + 1) for c in statement.constraints), 'rewrite: outside the domain of the lemma')
            return self.value(right, at._replace(env=env, first=i + 1))
        return None
    def constraint(self, c, env, cell, first=None):
        """(relation, polynomial); > 0 of an integral polynomial means ≥ 0 of that less 1, and only then."""
        p = self.polynomial(c.form, self.plain(env, cell) if first is None else Scope(env, cell, first, True))
        return ('>=', p - ONE) if c.relation == '>' and cell.integral(p) else (c.relation, p)
    def shown(self, c, env, cell, first=None):
        relation, p = self.constraint(c, env, cell, first)
        return cell.parity(p) == c.rest if relation == 'mod' else cell.positive(p) if relation == '>' else cell.non_negative(p)
    def shown_false(self, c, env, cell):
        relation, p = self.constraint(c, env, cell)
        return cell.parity(p) == 1 - c.rest if relation == 'mod' else cell.non_negative(-p) if relation == '>' else cell.positive(-p)
    def range(self, tree, at):
        kind, k, low, high, body = tree
        low, high = self.form(low, at), self.form(high, at)
        node = Node(k, low, high, body, at)
        if at.cell.non_negative(low - high - ONE): return Value() if kind == 'sum' else of(ONE)
        if (high - low).is_constant(): return self.expanded(kind, node)
        need(not at.inside, 'a sum or product inside another is left')
        name, self.nodes = str(self.nodes), self.nodes + 1
        if kind == 'product': return self.running_product(name, node)
        return self.cut(name, node) if name in self.cuts else Value({}, {name: (of(ONE), node)})
    def expanded(self, kind, node):
        length, result = int((node.high - node.low).constant()) + 1, Value() if kind == 'sum' else of(ONE)
        need(length <= RANGE, f'a range is longer than {RANGE}')
        for i in range(length):
            term = self.value(node.body, node.scope.bind(node.k, node.low + constant(i)))
            result = result + term if kind == 'sum' else result * term
        return result
    def cut(self, name, node):
        """The range as consecutive pieces, each of which may be empty but not reversed."""
        cell, result, start, points = node.scope.cell, Value(), node.low, get(self.cuts, name, list)
        for i in range(len(points) + 1):
            end = node.high if i == len(points) else integral(self.hint(points[i], cell).polynomial(), cell)
            need(cell.non_negative(end - start + ONE), 'cuts: a piece may be reversed')
            piece, short = node._replace(low=start, high=end), (end - start).is_constant()
            result = result + (self.expanded('sum', piece) if short else Value({}, {f'{name}.{i}': (of(ONE), piece)}))
            start = end + ONE
        return result
    def local(self, cell, low, high):
        self.locals += 1
        return cell.local(f'#{self.locals}', low, high), low + NAME(f'#{self.locals}')
    def term(self, node, at, cell): return self.value(node.body, node.scope.bind(node.k, at)._replace(cell=cell, inside=True))
    def running_product(self, name, node):
        """e(k)·G(k) = G(k+1) on low … high and G(low) ≠ 0, so that the product is G(high+1)/G(low)."""
        cell, hint = node.scope.cell, get(self.products, name, dict)
        k, G = hint_variable(hint, ('running', 'variable'), cell), hint['running']
        need(cell.non_negative(node.high - node.low + ONE), 'product: the range may be reversed')
        local, at = self.local(cell, node.low, node.high)
        factor, here, following = self.term(node, at, local), self.hint(G, local, k, at), self.hint(G, local, k, at + ONE)
        need(is_zero(factor * here - following), 'product: e(k)·G(k) is not G(k+1)')
        return self.hint(G, cell, k, node.high + ONE) * invert(self.hint(G, cell, k, node.low), cell)
    def mean(self, tree, at):
        conditioned = not at.inside and self.means in self.conditions
        self.means += not at.inside
        _, x, d, body = tree
        degrees, indices = point_uses(body, x)
        need(len({canonical(m) for m in degrees}) <= 1 and len({canonical(j) for j in indices}) <= 1, 'mean: two different parities')
        need(not (degrees and indices) or degrees[0] == indices[0] == number(1), 'mean: chi(x, m) beside x[j]')
        dimension, plain = self.form(d, at), at._replace(inside=True)
        need(at.cell.non_negative(dimension), 'mean: the dimension is not shown ≥ 0')
        for tree, least in [(m, ZERO) for m in degrees[:1]] + [(j, ONE) for j in indices[:1]]:
            m = self.form(tree, plain)
            need(at.cell.non_negative(m - least) and at.cell.non_negative(dimension - m), 'mean: a degree or index is not shown in range')
        m = degrees[0] if degrees else number(1) if indices else None
        if not conditioned: return self.value(unfolded(x, d, body, m, at.env), at)
        need(at.cell.non_negative(dimension - ONE), 'mean: no coordinate to condition on')
        need(m is None or at.cell.non_negative(self.form(m, plain) - ONE), 'mean: the degree is not shown ≥ 1')
        return self.value(conditioned_mean(x, d, body), at)
    def close(self, value, cell):
        """The value with each sum replaced by what its group telescopes to."""
        waiting, result, used = dict(value.sums), Value(value.terms), []
        for group in self.groups:
            members, k = get(group, 'members', list), hint_variable(group, ('difference', 'from', 'members', 'to', 'variable'), cell)
            need(all(isinstance(name, str) for name in members), 'sums: a member is not named by text')
            members = [name for name in members if name in waiting]
            used += members
            if members: result = result + self.telescoped(group, k, [waiting[name] for name in members], cell)
        need(sorted(used) == sorted(waiting), 'sums: a sum is left, or closed twice')
        return result
    def telescoped(self, group, k, members, cell):
        """Σ c·F over one range low … high by G(high+1) − G(low), and the terms by which the members' own ranges differ from it."""
        low, high = (integral(self.hint(group[end], cell).polynomial(), cell) for end in ('from', 'to'))
        G, (local, at) = group['difference'], self.local(cell, low, high)
        need(cell.non_negative(high - low + ONE), 'sums: the common range may be reversed')
        summand, ends = Value(), Value()
        for c, node in members:
            need(cell.non_negative(node.high - node.low + ONE), 'sums: a range may be reversed')
            summand = summand + c * self.term(node, at, local)
            ends = ends + c * (self.between(node, high, node.high, cell) + self.between(node, node.low - ONE, low - ONE, cell))
        change = self.hint(G, local, k, at + ONE) - self.hint(G, local, k, at)
        need(is_zero(summand - change), 'sums: the summand is not G(k+1) − G(k)')
        return ends + self.hint(G, cell, k, high + ONE) - self.hint(G, cell, k, low)
    def between(self, node, a, b, cell):
        """The oriented sum over a+1 … b: additive in its ends, minus the terms b+1 … a where b < a."""
        gap = b - a
        need(gap.is_constant() and abs(gap.constant()) < END_TERMS, f'sums: two ranges do not differ by a number below {END_TERMS}')
        result, n = Value(), int(gap.constant())
        for i in range(abs(n)):
            term = self.term(node, (a if n > 0 else b) + constant(i + 1), cell)
            result = result + term if n > 0 else result - term
        return result
def integral(p, cell):
    need(cell.integral(p), 'a form is not integer-valued')
    return p
def hint_variable(hint, keys, cell):
    keys_are(hint, *keys)
    need(is_name(hint['variable']) and hint['variable'] not in cell.kinds, 'the variable of a hint is no new name')
    return hint['variable']
def point_uses(body, x):
    """The m of all chi(x, m) and the j of all x[j]."""
    trees = subtrees(body)
    return ([t[2][1] for t in trees if t[:2] == ('call', 'chi') and t[2][0] == variable(x) and len(t[2]) == 2],
            [t[2] for t in trees if t[:2] == ('index', x)])
def replaced(tree, x, total, chi, block):
    """total(x), chi(x) and chi(x, m) or x[j] replaced by trees."""
    if tree[0] == 'call' and tree[1] in ('total', 'chi') and tree[2][0] == variable(x):
        return total if tree[1] == 'total' else chi if len(tree[2]) == 1 else block(tree[2][1])
    if tree[:2] == ('index', x): return block(None)
    return rebuild(tree, lambda t: replaced(t, x, total, chi, block))
def unfolded(x, d, body, m, env):
    """The mean by the numbers i and k of −1 among the first m coordinates and the others (symmetry)."""
    suffix = next(s for s in [''] + list(range(1, 1 + 2 * len(env) + 2)) if f'@i{s}' not in env and f'@k{s}' not in env)
    i, k, zero, two = variable(f'@i{suffix}'), variable(f'@k{suffix}'), number(0), number(2)
    ones, negative = ('+', k, i) if m else k, ('neg', number(1))
    body = replaced(body, x, minus(d, ('*', two, ones)), ('^', negative, ones), lambda _: ('^', negative, i))
    rest = minus(d, m) if m else d
    tree = ('sum', k[1], zero, rest, ('*', call('binomial', rest, k), body))
    if m: tree = ('sum', i[1], zero, m, ('*', call('binomial', m, i), tree))
    return ('/', tree, ('^', two, d))
def conditioned_mean(x, d, body):
    """The mean over the other coordinates, for each value s of one coordinate (of the first m, or the j-th)."""
    one, less = number(1), lambda e: minus(e, number(1))
    def branch(step, signed):
        chi = signed(call('chi', variable(x)))
        block = lambda m: signed(call('chi', variable(x), less(m)) if m else one)
        return ('mean', x, less(d), replaced(body, x, step(call('total', variable(x)), one), chi, block))
    return ('/', ('+', branch(lambda a, b: ('+', a, b), lambda e: e), branch(minus, lambda e: ('neg', e))), number(2))

# -------------------- 5. rules
class Theorem(NamedTuple):
    """Link `of` holds, with both sides defined, wherever the cell meets the domain; on the whole domain if cell is None."""
    of: tuple
    cell: Cell

class Step:
    def __init__(self, proof, raw):
        keys_are(raw, 'cell', 'data', 'of', 'rule', 'uses')
        of, self.proof, self.rule, self.data = get(raw, 'of', list), proof, get(raw, 'rule', str), get(raw, 'data', dict)
        need(len(of) == 2, 'of: not a statement and a link')
        self.of = (index(of[0], proof.statements), index(of[1], proof.statements[index(of[0], proof.statements)].links))
        self.statement = proof.statements[of[0]]
        self.link = self.statement.links[of[1]]
        self.uses = [proof.theorems[index(u, proof.theorems)] for u in get(raw, 'uses', list)]
        self.enter = Enter(proof, self.data)
        self.cell = None if raw['cell'] is None else self.read_cell(raw['cell'])
    def read_cell(self, raw):
        keys_are(raw, 'coordinates', 'map')
        kinds, texts, variables = get(raw, 'coordinates', dict), get(raw, 'map', dict), self.statement.variables
        need(len(kinds) <= COORDINATES, f'more than {COORDINATES} coordinates')
        need(all(is_name(x) and kind in KINDS for x, kind in kinds.items()), 'cell: a coordinate has no name or kind')
        need(sorted(texts) == sorted(variables), 'cell: the map is not about the variables')
        cell = Cell(kinds, {})
        cell.map = {v: self.enter.hint(text, cell).polynomial() for v, text in texts.items()}
        need(all(p.degree() <= 1 for p in cell.map.values()), 'cell: not affine')
        need(all(variables[v] == 'real' or cell.integral(p) for v, p in cell.map.items()), 'cell: an integer variable is not integral')
        return cell
    def relation(self, *allowed): need(self.link[1] in allowed, f'the link is {self.link[1]}')
    def strict(self): return self.link[1] in ('<', '>')
    def gap(self, env): return self.enter.gap(self.link, env, self.cell)
    def close(self, value): return self.enter.close(value, self.cell)
    def constraint(self): return self.statement.constraints[index(get(self.data, 'constraint', int), self.statement.constraints)]
    def number(self, text): return self.enter.hint(text, self.cell)
    def certificate(self): return get(self.data, 'certificate', list, None)
    def whole(self): return Cell(self.statement.variables, {v: NAME(v) for v in self.statement.variables})
    def shifted(self, t, j):
        """The map with t + j for t."""
        return {v: p.substitute({t: NAME(t) + constant(j)}) for v, p in self.cell.map.items()}
    def induction_coordinate(self, uses, bases):
        """A nat coordinate; the cell lies in the domain (else a premise may be vacuous); the premises are t = 0, 1, …"""
        t = get(self.data, 'coordinate', str)
        need(self.cell.kinds.get(t) == 'nat', 'induction: the coordinate is no nat')
        need(all(self.enter.shown(c, self.cell.map, self.cell) for c in self.statement.constraints), 'induction leaves the domain')
        need([u.cell for u in uses] == [self.cell.at(t, j) for j in range(bases)], 'induction: a premise is about another cell')
        return t
    def premises(self, uses):
        """Links used that hold on this cell, of statements with this domain."""
        here = (self.cell, None) if self.cell == self.whole() else (self.cell,)
        need(all(u.cell in here for u in uses), 'a premise is about another cell')
        found = [(self.proof.statements[u.of[0]], u.of[1]) for u in uses]
        need(all(st.domain_key() == self.statement.domain_key() for st, _ in found), 'a premise has another domain')
        return [st.links[j] for st, j in found]
def split(s):
    """The child cells of a case distinction; together they cover the domain's points of the cell (table in section 5)."""
    cell, t, (word, *given) = s.cell, get(s.data, 'coordinate', str), get(s.data, 'split', list) or ['']
    kind, T, u = cell.kinds.get(t), NAME(t), given[-1] if given else None
    need(isinstance(word, str) and SPLITS.get(word, (None,))[0] == len(given), 'cases: no such split')
    need(kind in SPLITS[word][1], 'cases: a coordinate of another kind')
    def child(p, *kinds): return cell.child({t: p}, {**cell.without(t), **dict(zip((t, u), kinds))})
    if word == 'bound':
        relation, p = s.enter.constraint(s.statement.constraints[index(given[0], s.statement.constraints)], cell.map, cell)
        a, rest = p.coefficient(t), p - T.scale(p.coefficient(t))
        need(relation != 'mod' and a and p.degree() == 1, 'bound: the constraint is not affine in the coordinate')
        need(kind == 'real' or abs(a) == 1 and cell.integral(rest), 'bound: not integer-valued')
        return [child((T - rest).scale(1 / a), 'nat' if kind == 'int' else 'pos' if relation == '>' else 'half')]
    if word == 'sign': return [child(T, 'nat'), child(-ONE - T, 'nat')] if kind == 'int' else [child(T, 'half'), child(-T, 'half')]
    if word == 'zero': return [child(ZERO), child(T, 'pos')]
    if word == 'value':
        need(type(given[0]) is int and 1 <= given[0] <= 2000, 'value: not in 1…2000')
        return [child(constant(i)) for i in range(given[0])] + [child(T + constant(given[0]), 'nat')]
    if word == 'residue':
        need(type(given[0]) is int and 2 <= given[0] <= 60, 'residue: not in 2…60')
        return [child(T.scale(given[0]) + constant(i), kind) for i in range(given[0])]
    if word == 'compare':
        like, rest, unit = (('nat',), 'nat', ONE) if kind == 'nat' else (('half', 'pos'), 'half', ZERO)
        need(isinstance(u, str) and u != t and cell.kinds.get(u) in like, 'compare: not another like it')
        return [cell.child({u: T + NAME(u)}, {**cell.kinds, u: rest}), cell.child({t: NAME(u) + unit + T}, {**cell.kinds, t: rest})]
    q = rational(given[0])
    if word == 'lattice':
        offset = s.number(given[1]).polynomial()
        need(q and is_name(u) and u not in cell.kinds, 'lattice: period or new name')
        need(offset.degree() <= 1 and t not in offset.names(), 'lattice: the offset is not affine in the other coordinates')
        return [child(offset + (T + NAME(u)).scale(q), 'int', 'unit')]
    need(kind == 'real' or 0 < q and (kind != 'unit' or q < 1), 'at: outside the coordinate')
    if kind == 'unit': return [child(T.scale(q), kind), child(constant(q) + T.scale(1 - q), kind)]
    return [child(constant(q) + T, 'half'), child(constant(q) - T, 'half') if kind == 'real' else child(T.scale(q), 'unit')]
SPLITS = {'bound': (1, ('int', 'real')), 'sign': (0, ('int', 'real')), 'zero': (0, ('half',)), 'value': (1, ('nat',)),
          'residue': (1, ('nat', 'int')), 'compare': (1, ('nat', 'half', 'pos')), 'at': (1, ('real', 'half', 'pos', 'unit')), 'lattice': (3, ('real',))}
def rule_cases(s): need([u.cell for u in s.uses] == split(s), 'cases: the premises are not the children')
def rule_empty(s): need(s.enter.shown_false(s.constraint(), s.cell.map, s.cell), 'empty: the constraint is not shown false')
def rule_equal(s):
    s.relation('=')
    need(is_zero(s.close(s.gap(s.cell.map))), 'the two sides differ')
def non_negative(s, value, certificate=None):
    """Shows the value ≥ 0, class by class; returns whether that shows > 0. f and c^L are > 0, r is ≥ 0."""
    found, strict = classes(value), False
    need(not value.sums, 'a sum is left')
    need(certificate is None or len(found) == 1, 'certificate: not one class')
    for p, dens, monomial in found:
        p, bases = p.scale(signs_of(dens, s.cell)), [atom[1] for atom in monomial if atom[0] in 'xq']
        need(('s',) not in monomial, 'a sign (−1)^L is left')
        need(all(s.cell.non_negative(base) for base in bases), 'the base of a power has no sign')
        sure = all(atom[0] != 'r' for atom in monomial) and all(s.cell.positive(base) for base in bases)
        if certificate is None: need(s.cell.non_negative(p), 'not shown ≥ 0')
        strict |= sure and (s.cell.positive(p) if certificate is None else certified(s, p, certificate))
    return strict

def certified(s, p, certificate):
    """p = Σ c·f_1⋯·g² with c, f_i ≥ 0; whether one summand is > 0."""
    total, strict = ZERO, False
    for entry in certificate:
        need(isinstance(entry, list) and len(entry) == 3 and isinstance(entry[1], list), 'certificate: not [c, [f…], g]')
        c, factors, g = rational(entry[0]), [s.number(f).polynomial() for f in entry[1]], s.number(entry[2]).polynomial()
        need(c >= 0 and all(s.cell.non_negative(f) for f in factors), 'certificate: a factor is not shown ≥ 0')
        total = total + math.prod(factors, start=g * g).scale(c)
        strict |= c > 0 and bool(g) and g.is_constant() and all(s.cell.positive(f) for f in factors)
    need(total == p, 'certificate: not the polynomial')
    return strict

def rule_positive(s):
    s.relation('<', '<=', '>', '>=')
    need(non_negative(s, s.close(s.gap(s.cell.map)), s.certificate()) or not s.strict(), 'not shown strict')
def rule_recurrence(s):
    """Σ c_j·gap(t+j) = 0 with c_J ≠ 0, and gap = 0 at t = 0, …, J−1: by induction gap = 0."""
    s.relation('=')
    texts, total = get(s.data, 'coefficients', list), Value()
    need(len(texts) >= 2, 'recurrence: no order')
    t = s.induction_coordinate(s.uses, len(texts) - 1)
    s.enter.inverse(parse(texts[-1], hint=True), s.enter.plain(s.cell.names(), s.cell))       # c_J is nowhere 0
    for j, text in enumerate(texts): total = total + s.number(text) * s.gap(s.shifted(t, j))
    need(is_zero(s.close(total)), 'recurrence: the step is not 0')

def rule_growth(s):
    """gap(t+1) ≥ μ·gap(t) + Σ gap_i, μ ≥ 0, gap(0) ≥ 0, gap_i ≥ 0 by further premises; for > 0 also μ > 0 or the step strict."""
    s.relation('<', '<=', '>', '>=')
    need(all(u.of == s.of for u in s.uses[:1]), 'growth: a premise about another link')
    t, factor, further = s.induction_coordinate(s.uses[:1], 1), s.number(get(s.data, 'factor', str)), s.premises(s.uses[1:])
    need(all(link[1] in ('<', '<=', '>', '>=') for link in further), 'growth: a premise that is no inequality')
    here = s.gap(s.cell.map)
    rest = s.gap(s.shifted(t, 1)) - factor * here
    for link in further: rest = rest - s.enter.gap(link, s.cell.map, s.cell)
    strict = non_negative(s, s.close(rest), s.certificate()) or any(link[1] in ('<', '>') for link in further)
    need(non_negative(s, factor) or strict or not s.strict(), 'growth: not shown strict')

def ordered(link):
    """a < b, a <= b, a = b or a != b, with > and >= turned around."""
    a, relation, b = canonical(link[0]), link[1], canonical(link[2])
    return (b, relation.replace('>', '<'), a) if relation[0] == '>' else (a, relation, b)

def rule_chain(s):
    s.relation('<', '<=', '>', '>=')
    (a, relation, b), (one, other) = ordered(s.link), [ordered(link) for link in s.premises(s.uses)]
    need((one[0], one[2], other[2]) == (a, other[0], b), 'chain: the sides do not meet')
    need(one[1] in ('<', '<=', '=') and other[1] in ('<', '<=', '='), 'chain: direction')
    need(relation == '<=' or '<' in (one[1], other[1]), 'chain: not shown strict')

def rule_square(s):
    """a² ≤ b² and 0 ≤ b ⊢ a ≤ b, and strictly so."""
    s.relation('<', '<=', '>', '>=')
    (a, relation, b), two = ordered(s.link), number(2)
    squares, base = [ordered(link) for link in s.premises(s.uses)]
    need((squares[0], squares[2]) == (('^', a, two), ('^', b, two)) and squares[1] in ('<', relation), 'square: not a² against b²')
    need((base[0], base[2]) == (number(0), b) and base[1] in ('<', '<='), 'square: not 0 ≤ b')

def rule_combine(s):
    """gap − Σ m_i·gap_i ≥ 0 with gap_i ≥ 0 and m_i ≥ 0, or gap_i = 0;  gap ≥ 0 and −gap ≥ 0 ⊢ gap = 0;  gap > 0 or −gap > 0 ⊢ gap ≠ 0."""
    rest, links, strict = s.gap(s.cell.map), s.premises(s.uses), False
    gaps, texts = [s.enter.gap(link, s.cell.map, s.cell) for link in links], get(s.data, 'multipliers', list, [])
    relations = [link[1] for link in links]
    if s.link[1] in ('=', '!='):
        needed, turned = (('<=', '>='), False) if s.link[1] == '=' else (('<', '>'), get(s.data, 'turned', int, 0))
        need(len(links) == (2 if s.link[1] == '=' else 1), 'combine: = needs two premises, != needs one')
        need(all(r in needed for r in relations), 'combine: = needs <= and >=, != needs < or >')
        need(not texts and 'certificate' not in s.data, 'combine: multipliers or a certificate for an equation')
        signs = (-1,) if turned else (1, -1)
        need(all(is_zero(s.close(g - rest if sign > 0 else g + rest)) for g, sign in zip(gaps, signs)), 'combine: the premises are about another gap')
        return
    need(links and len(texts) == len(links), 'combine: number of multipliers')
    need('!=' not in relations, 'combine: a premise with !=')
    for text, gap, relation in zip(texts, gaps, relations):
        multiplier = s.number(text)
        strict |= relation != '=' and non_negative(s, multiplier) and relation in ('<', '>')
        rest = rest - multiplier * gap
    need(non_negative(s, s.close(rest), s.certificate()) or strict or not s.strict(), 'combine: not shown strict')

def rule_degree(s):
    """Σ (−1)^k C(d,k) Π (α_i k + β_i)^(M_i) is 0 where Σ M_i < d, and (−1)^d d! Π α_i^(M_i) where Σ M_i = d."""
    s.relation('=')
    (left, _, right), cell, enter, factors = s.link, s.cell, s.enter, []
    need(left[0] == 'sum' and left[2] == number(0), 'degree: not a sum from 0')
    (_, k, _, top, body), at = left, enter.plain(s.cell.map, s.cell)
    while body[0] == '*': factors, body = [body[2]] + factors, body[1]
    factors = [body] + factors
    need(factors[:2] == [('^', ('neg', number(1)), variable(k)), call('binomial', top, variable(k))], 'degree: not (-1)^k*binomial(d, k)')
    d, S, value = enter.form(top, at), ZERO, enter.power(('^', ('neg', number(1)), top), at)
    need(cell.non_negative(d), 'degree: d is not shown ≥ 0')
    local, value = Cell({**cell.kinds, '#k': 'nat'}, cell.map), value * factorial(d, 1, cell)
    for factor in factors[2:]:
        base, exponent = (factor[1], enter.form(factor[2], at)) if factor[0] == '^' else (factor, ONE)
        p = enter.polynomial(base, at.bind(k, NAME('#k'))._replace(cell=local))
        need(cell.non_negative(exponent), 'degree: an exponent is not shown ≥ 0')
        need(all(dict(m).get('#k', 0) <= 1 for m in p.terms), 'degree: a base is not affine in k')
        slope = p.substitute({'#k': ONE}) - p.substitute({'#k': ZERO})
        names = {'#a': slope, '#e': exponent}
        value = value * enter.power(('^', variable('#a'), variable('#e')), enter.plain(names, cell))
        S = S + exponent
    if cell.non_negative(d - ONE - S): value = Value()
    else: need(S == d, 'degree: not shown below d, nor equal to d')
    need(is_zero(value - enter.value(right, at)), 'degree: the right side differs')

def holds_at_point(s, env):
    """On a cell without coordinates."""
    value = s.enter.gap(s.link, env, s.cell)
    if s.link[1] == '=': need(is_zero(value), 'the two sides differ')
    elif s.link[1] == '!=': need(value.polynomial(), 'the two sides are equal')
    else: need(non_negative(s, value) or not s.strict(), 'the relation fails')

def rule_evaluate(s):
    need(not s.cell.kinds, 'evaluate: not a point')
    holds_at_point(s, s.cell.map)

def rule_finite(s):
    """Every point of a domain whose variables are integers between bounds by earlier ones."""
    variables, s.cell = list(s.statement.variables.items()), Cell({}, {})
    def visit(env):
        if len(env) == len(variables):
            if all(s.enter.shown(c, env, s.cell) for c in s.statement.constraints): holds_at_point(s, env)
            return
        name, kind = variables[len(env)]
        need(kind == 'int', 'finite: a real variable')
        low, high = bounds(s, name, env)
        need(low and high, 'finite: a variable is not bounded')
        for x in range(max(low), min(high) + 1):
            s.enter.visits += 1
            visit({**env, name: constant(x)})
    visit({})

def bounds(s, name, env):
    """The bounds of a variable by the constraints that mention earlier ones only and are affine in it."""
    low, high, cell = [], [], Cell({name: 'int'}, {})
    for c in s.statement.constraints:
        try: p = s.enter.constraint(c, {**env, name: NAME(name)}, cell)[1]
        except Refused: continue                     # mentions a later variable, or is no polynomial
        a = p.coefficient(name)
        if c.relation == 'mod': continue
        if p.degree() == 1 and a > 0: low.append(math.ceil(-p.constant() / a))
        elif p.degree() == 1: high.append(math.floor(-p.constant() / a))
    return low, high

def rule_conclude(s):
    need(s.uses[0].cell == s.whole(), 'conclude: not the whole domain')

HINTS = ('conditions', 'cuts', 'products', 'rewrites', 'sums')
# The keys that data may have, how many steps are used (None: any), whether they must prove this very link, whether there is a cell.
RULES = {'cases': (rule_cases, ('coordinate', 'split'), None, True, True), 'empty': (rule_empty, ('constraint',), 0, True, True),
         'equal': (rule_equal, HINTS, 0, True, True), 'positive': (rule_positive, HINTS + ('certificate',), 0, True, True),
         'recurrence': (rule_recurrence, HINTS + ('coefficients', 'coordinate'), None, True, True),
         'growth': (rule_growth, HINTS + ('certificate', 'coordinate', 'factor'), None, False, True),
         'chain': (rule_chain, (), 2, False, True), 'square': (rule_square, (), 2, False, True),
         'combine': (rule_combine, HINTS + ('certificate', 'multipliers', 'turned'), None, False, True), 'degree': (rule_degree, (), 0, True, True),
         'evaluate': (rule_evaluate, (), 0, True, True), 'finite': (rule_finite, (), 0, True, False),
         'conclude': (rule_conclude, (), 1, True, False)}

# -------------------- 8. files
class Proof:
    def __init__(self, raw):
        statements, steps = get(raw, 'statements', list), get(raw, 'steps', list)
        need(len(statements) <= STATEMENTS and len(steps) <= STEPS, f'more than {STATEMENTS} statements or {STEPS} steps')
        for entry in statements: keys_are(entry, 'for', 'show')
        self.statements, self.theorems = [Statement(entry['for'], entry['show']) for entry in statements], []
        for i, step in enumerate(steps):
            try: self.theorems.append(self.infer(step))
            except Refused as refused:
                refused.step = i
                raise
    def infer(self, raw):
        s = Step(self, raw)
        need(s.rule in RULES, 'unknown rule')
        rule, keys, uses, same_link, on_cell = RULES[s.rule]
        need(set(s.data) <= set(keys), f'{s.rule}: unknown data')
        need(uses in (None, len(s.uses)), f'{s.rule}: another number of premises')
        need(not same_link or all(u.of == s.of for u in s.uses), f'{s.rule}: a premise about another link')
        need(on_cell == (s.cell is not None), f'{s.rule}: a cell is missing, or there is one')
        rule(s)
        return Theorem(s.of, s.cell if on_cell else None)
    def rewrite(self, entry):
        """(statement, link, instance) of a lemma: an equation that holds on the whole domain."""
        keys_are(entry, 'lemma', 'with')
        theorem = self.theorems[index(entry['lemma'], self.theorems)]
        statement, given = self.statements[theorem.of[0]], get(entry, 'with', dict)
        link = statement.links[theorem.of[1]]
        need(theorem.cell is None, 'rewrite: the lemma is not concluded')
        need(link[1] == '=', 'rewrite: the lemma is no equation')
        need(sorted(given) == sorted(statement.variables), 'rewrite: the instance is not about the variables')
        return statement, link, {name: parse(text, hint='@') for name, text in given.items()}

def check(data, ledger):
    """(id or '-', names it rests on or None, claims): what the file proves. Raises Refused with .id and .step, or Unreadable."""
    raw, name = read_json(data), '-'
    try:
        if raw.get('schema') != SCHEMA: raise Unreadable(f'the schema is not {SCHEMA}')
        keys_are(raw, 'assumed', 'claims', 'end', 'id', 'premises', 'schema', 'statements', 'steps')
        need(raw['end'] == 'end', 'the end is missing')
        need(raw['id'] == '' or is_id(raw['id']), 'the id is malformed')
        name = raw['id'] if raw['id'] and ledger is not None else '-'
        claims, facts, premises = get(raw, 'claims', list), get(raw, 'assumed', list), get(raw, 'premises', list)
        for entries, keys in ((claims, ('name', 'statement')), (facts, ('fact', 'instance', 'source'))):
            for entry in entries: keys_are(entry, *keys)
        need(all(is_id(f['fact']) and isinstance(f['source'], str) and isinstance(f['instance'], str) for f in facts), 'a fact is malformed')
        need(all(is_id(p) for p in premises), 'a premise is malformed')
        proof = Proof(raw)
        proved, whole = {}, {theorem.of for theorem in proof.theorems if theorem.cell is None}
        for claim in claims:
            i = index(claim['statement'], proof.statements)
            need(isinstance(claim['name'], str) and claim['name'] not in proved, 'two claims have one name')
            need(all((i, j) in whole for j in range(len(proof.statements[i].links))), 'a claim is not concluded')
            proved[claim['name']] = proof.statements[i]
        derived = raw['id'] not in proved
        need(proved, 'nothing is claimed')
        need(all(n == raw['id'] or raw['id'] and n.startswith(raw['id'] + '/') for n in proved), 'a claim is not the id, nor a part of it')
        need(derived or not facts and not premises, 'a proved row assumes something')
        if raw['id'] and ledger is not None: compare(raw, proved, ledger)
        rests = [f['fact'] for f in facts] + [f'row:{p}' for p in premises]
        return name, (rests or ['argument']) if derived else None, proved
    except Refused as refused:
        refused.id = name
        raise

# -------------------- 9. what an id means
def compare(raw, proved, ledger):
    listed = {name: statement for name, statement in ledger.claims.items() if name.split('/')[0] == raw['id']}
    need(listed, 'the id is not in the claims file')
    need(sorted(listed) == sorted(proved), 'the claims are not those of the claims file')
    for name, statement in listed.items():
        need(statement.key() == proved[name].key(), f'the claim {"" if name == raw["id"] else "of a part "}differs from the claims file')
    facts, premises = ledger.derived.get(raw['id'], ([], []))
    need(raw['assumed'] == facts and raw['premises'] == premises, 'the facts or premises differ from the claims file')

# -------------------- self-test, 10. answers
def sample(show, G, start):
    """A proof that telescopes `show` for n ≥ 0 by G."""
    sums = {'sums': [{'members': ['0'], 'variable': 'k', 'from': start, 'to': 'n', 'difference': G}]}
    steps = [{'rule': rule, 'of': [0, 0], 'cell': kind and {'coordinates': {'n': kind}, 'map': {'n': 'n'}}, 'data': data, 'uses': uses}
             for rule, kind, data, uses in (('equal', 'nat', sums, []), ('cases', 'int', {'coordinate': 'n', 'split': ['bound', 0]}, [0]),
                                            ('conclude', None, {}, [1]))]
    file = {'schema': SCHEMA, 'id': '', 'statements': [{'for': 'n >= 0', 'show': show}], 'claims': [{'name': '', 'statement': 0}],
            'steps': steps, 'assumed': [], 'premises': [], 'end': 'end'}
    return json.dumps(file, sort_keys=True, separators=(',', ':')) + '\n'

def self_test():
    """True proofs are accepted and forged ones refused, or nothing is checked at all."""
    true = sample('sum(k = 0..n, k) = n*(n+1)/2', 'k*(k-1)/2', '0')
    forged = [true.replace(*pair) for pair in (
        ('n*(n+1)/2', 'n*(n-1)/2'), ('n*(n+1)/2', 'n*(n+1)/2 + 0*(1/n)'), ('0..n', '1..n+1'), ('"nat"', '"int"'), ('k*(k-1)/2', 'k*(k+1)/2'),
        ('"uses":[0]', '"uses":[1]'), ('"conclude"', '"finite"'), ('"end":"end",', ''), ('"assumed":[],', ''), ('k) = n', 'k) >= n'),
        ('"statement":0', '"statement":1'), ('["bound",0]', '["sign"]'))]
    forged += [sample('sum(k = 0..n, (-1)^k*binomial(n, k)) = 0', '-k/n*(-1)^k*binomial(n, k)', '0'), sample('sum(k = 0..n, 1) = n', 'k', '1')]
    def accepted(text):
        try: return bool(check(text.encode(), None))
        except Refused: return False
    also = sample('sum(k = 1..n, 1/(k*(k+1))) = 1 - 1/(n+1)', '-1/k', '1')
    return accepted(true) and accepted(also) and not any(text == true or accepted(text) for text in forged)

def printable(text):
    for sign, plain in (('≥', '>='), ('≤', '<='), ('≠', '/='), ('−', '-'), ('…', '..'), ('·', '*'), ('²', '^2')): text = str(text).replace(sign, plain)
    return ''.join(c if ' ' <= c <= '~' else '?' for c in text)[:200]

def answer(path, ledger, show):
    """The line for one file and its exit code."""
    try:
        with open(path, 'rb') as file: data = file.read(FILE_BYTES + 1)
        name, rests, proved = check(data, ledger)
        shown = ''.join(f'\n  {printable(st.text[1])}  for  {printable(st.text[0])}' for st in proved.values()) if show else ''
        return f'VERIFIED {name}{" MODULO " + ",".join(rests) if rests else ""} {hashlib.sha256(data).hexdigest()}{shown}', 0
    except Refused as refused:
        return f'REJECTED {getattr(refused, "id", "-")} {getattr(refused, "step", "-")} {printable(refused)}', 1
    except (OSError, Unreadable) as error:
        return f'UNREADABLE - - {printable(error)}', 2
    except Exception as error:                       # never a traceback: what was not foreseen is not accepted either
        return f'REJECTED - - malformed: {type(error).__name__}', 1

def main(arguments):
    claims, show, files, arguments = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'ledger.claims'), False, [], list(arguments)
    while arguments:
        word = arguments.pop(0)
        if word == '--claims' and arguments: claims = arguments.pop(0)
        elif word == '--show': show = True
        elif word.startswith('--'): files, arguments = [], []
        else: files.append(word)
    if not files:
        print(__doc__.split('\n')[0], file=sys.stderr)
        return 64
    if not self_test():
        print('the self-test failed: this checker is broken', file=sys.stderr)
        return 70
    try: ledger = None if claims == 'none' else Ledger(open(claims, encoding='utf-8').read())
    except (OSError, ValueError, Unreadable) as error:
        print(f'the claims file cannot be read: {error}', file=sys.stderr)
        return 2
    worst = 0
    for path in files:
        line, code = answer(path, ledger, show)
        print(line, flush=True)
        worst = max(worst, code)
    return worst

def with_room(work):
    """What the work returns, on a large stack: deep texts are refused by their depth, never by the stack."""
    sys.setrecursionlimit(100_000)
    threading.stack_size(512 * 1024 * 1024)
    with ThreadPoolExecutor(1) as thread: return thread.submit(work).result()

if __name__ == '__main__':
    sys.exit(with_room(lambda: main(sys.argv[1:])))
