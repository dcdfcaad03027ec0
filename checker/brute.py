"""A slow, obvious evaluator of claims at points, for the tests: it shares nothing with check.py and claims.py, not even a parser.

A text becomes Python closures that take the values of its names; sums and means are enumerated, means over all points of the cube.
Roots that are no rationals are rational numbers within 10^-60: `holds` takes such sides as equal within 10^-30 where equality
is claimed, and refuses to decide an order between sides that close.
"""
import itertools, math, re, random
from fractions import Fraction

class Undefined(Exception): pass

def defined(condition):
    if not condition: raise Undefined()

def whole(q):
    defined(q.denominator == 1)
    return int(q)

def root(q):
    defined(q >= 0)
    scale = 10 ** 120
    exact = Fraction(math.isqrt(q.numerator), math.isqrt(q.denominator))
    return exact if exact * exact == q else Fraction(math.isqrt(q.numerator * scale // q.denominator), 10 ** 60)

def power(a, n):
    n = whole(n)
    defined(a != 0 or n >= 0)
    return a ** n

def choose(n, k):
    n, k = whole(n), whole(k)
    return Fraction(math.comb(n, k) if 0 <= k <= n else 0)

def divide(a, b):
    defined(b != 0)
    return a / b

def factorial(n):
    defined(n >= 0)
    return Fraction(math.factorial(whole(n)))

def krawtchouk(k, i, n):
    """The coefficient of z^k in (1-z)^i (1+z)^(n-i), by multiplying out."""
    k, i, n = whole(k), whole(i), whole(n)
    defined(0 <= i <= n)
    row = [1]
    for sign in [-1] * i + [1] * (n - i): row = [a + sign * b for a, b in zip(row + [0], [0] + row)]
    return Fraction(row[k] if 0 <= k < len(row) else 0)

def cube(d):
    defined(whole(d) >= 0)
    return list(itertools.product((1, -1), repeat=int(d)))

def delta(d, b, m=None):
    m = d if m is None else m
    defined(0 <= whole(m) <= d)
    total = sum(math.prod(x[:int(m)]) * max(sum(x) + b, 0) for x in cube(d))
    return Fraction(total) / 2 ** int(d)

FUNCTIONS = {
    'binomial': choose, 'factorial': factorial, 'abs': abs, 'min': min, 'max': max, 'sqrt': root, 'krawtchouk': krawtchouk, 'delta': delta,
    'floor': lambda a: Fraction(math.floor(a)), 'ceil': lambda a: Fraction(math.ceil(a)), 'sign': lambda a: Fraction((a > 0) - (a < 0)),
    'mod': lambda a, m: a - m * math.floor(divide(a, m)), 'relu': lambda z: max(z, Fraction(0)), 'step': lambda z: Fraction(z >= 0),
    'clip': lambda z, C: max(Fraction(0), min(z, C)), 'catalan': lambda n: divide(factorial(2 * n), factorial(n) * factorial(n + 1))}

class Reader:
    def __init__(self, text):
        self.words = re.findall(r'\d+\.\d+|\d+|[A-Za-z]\w*|\.\.|!=|<=|>=|\S', text)

    def next(self, *wanted):
        if self.words and (not wanted or self.words[0] in wanted): return self.words.pop(0)
        return None

    def chain(self):
        sides, relations = [self.sum()], []
        while relation := self.next('=', '!=', '<', '<=', '>', '>='):
            relations.append(relation)
            sides.append(self.sum())
        assert not self.words, self.words
        return sides, relations

    def sum(self):
        f = self.product()
        while word := self.next('+', '-'):
            f = (lambda f, g, s: lambda e: f(e) + s * g(e))(f, self.product(), 1 if word == '+' else -1)
        return f

    def product(self):
        f = self.factor()
        while word := self.next('*', '/'):
            g = self.factor()
            f = (lambda f, g: lambda e: f(e) * g(e))(f, g) if word == '*' else (lambda f, g: lambda e: divide(f(e), g(e)))(f, g)
        return f

    def factor(self):
        if self.next('-'):
            g = self.factor()
            return lambda e: -g(e)
        f = self.atom()
        while self.next('!'): f = (lambda f: lambda e: factorial(f(e)))(f)
        if self.next('^'):
            n = self.factor()
            return lambda e: power(f(e), n(e))
        return f

    def atom(self):
        word = self.next()
        if word == '(':
            f = self.sum()
            assert self.next(')')
            return f
        if word[0].isdigit(): return lambda e: Fraction(word)
        if word in ('sum', 'product') and self.words[0] == '(': return self.range(word)
        if word == 'E' and self.words[0] == '(': return self.mean()
        if self.next('['):
            j = self.sum()
            assert self.next(']')
            return lambda e: Fraction(e[word][self.position(j(e), len(e[word])) - 1])
        if self.next('('):
            arguments = [] if self.next(')') else self.arguments()
            if word == 'total': return lambda e: Fraction(sum(arguments[0](e)))
            if word == 'chi': return lambda e: self.chi(*[f(e) for f in arguments])
            return lambda e: FUNCTIONS[word](*[f(e) for f in arguments])
        return lambda e: e[word]

    def position(self, j, d):
        defined(1 <= whole(j) <= d)
        return int(j)

    def chi(self, x, m=None):
        m = len(x) if m is None else whole(m)
        defined(0 <= m <= len(x))
        return Fraction(math.prod(x[:m]))

    def arguments(self):
        found = [self.sum()]
        while self.next(','): found.append(self.sum())
        assert self.next(')')
        return found

    def range(self, word):
        self.next('(')
        k = self.next()
        self.next('=')
        low = self.sum()
        assert self.next('..')
        high = self.sum()
        assert self.next(',')
        body = self.sum()
        assert self.next(')')
        def value(e):
            terms = [body({**e, k: Fraction(i)}) for i in range(whole(low(e)), whole(high(e)) + 1)]
            return Fraction(sum(terms)) if word == 'sum' else Fraction(math.prod(terms))
        return value

    def mean(self):
        self.next('(')
        x = self.next()
        assert self.next('in') and self.next('cube') and self.next('(')
        d = self.sum()
        assert self.next(')') and self.next(',')
        body = self.sum()
        assert self.next(')')
        return lambda e: sum(body({**e, x: point}) for point in cube(d(e))) / 2 ** whole(d(e))

def evaluate(text, env):
    sides, relations = Reader(text).chain()
    return sides[0]({name: Fraction(q) if not isinstance(q, tuple) else q for name, q in env.items()})

def holds(show, env):
    """Whether each link of the chain holds, with both sides defined."""
    sides, relations = Reader(show).chain()
    try: values = [side({name: Fraction(q) for name, q in env.items()}) for side in sides]
    except Undefined: return False
    for a, relation, b in zip(values, relations, values[1:]):
        close = a == b or abs(a - b) <= Fraction(1, 10 ** 30)
        assert a == b or not close or relation == '=', 'too close to decide'
        if not {'=': a == b or (close and 'sqrt' in show), '!=': a != b, '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b}[relation]: return False
    return True

LIMIT = 1000

def points(domain, integers, reals):
    """The points of the domain whose variables run through the lists given; of more than LIMIT a seeded sample."""
    parts, found = [part.strip() for part in domain.split(',') if part.strip()], [{}]
    for part in parts:
        word = part.split()[0] if part.split()[0] in ('real', 'even', 'odd') else ''
        text = part[len(word):].strip()
        sides, relations = Reader(text).chain()
        names = [x for x in re.findall(r'[A-Za-z]\w*', text) if x not in FUNCTIONS]
        new = [x for x in names if not found or x not in found[0]]
        if new: found = [{**e, new[0]: Fraction(q)} for e in found for q in (reals if word == 'real' else integers)]
        if word in ('even', 'odd'): found = [e for e in found if e[new[0]] % 2 == (word == 'odd')]
        found = [e for e in found if not relations or holds(text, e)]
        if len(found) > LIMIT: found = random.Random(1).sample(found, LIMIT)
    return found
