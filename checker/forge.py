#!/usr/bin/env python3
"""forge.py: writes accepted/ and rejected/, proofs that the checkers must accept and forged ones that they must refuse.

Each entry of REJECTED is (name, reason, file): what is wrong stands in the name, and the reason is what check.py must say. The files are
committed, with rejected/manifest.txt (name, step, reason); the tests compare them with what this script writes. Those marked (generated) are
too long to be committed.
"""
import json, os, sys
import check

ACCEPTED, REJECTED, GENERATED = [], [], set()

def dump(value): return json.dumps(value, sort_keys=True, separators=(',', ':')) + '\n'

def cell(kinds, **mapping):
    """cell('n:nat x:real', n='n+1'): other coordinates are variables that map to themselves."""
    coordinates = dict(pair.split(':') for pair in kinds.split())
    return {'coordinates': coordinates, 'map': mapping}

def step(rule, at=None, data=None, uses=(), of=(0, 0)):
    return {'rule': rule, 'of': list(of), 'cell': at, 'data': data or {}, 'uses': list(uses)}

def file(domain, show, steps, lemmas=(), **changes):
    statements = [{'for': d, 'show': s} for d, s in ((domain, show),) + tuple(lemmas)]
    value = {'schema': 'exact-parity/proof/1', 'id': '', 'statements': statements, 'claims': [{'name': '', 'statement': 0}],
             'steps': steps, 'assumed': [], 'premises': [], 'end': 'end'}
    return dump({**value, **changes})

def split(t, *op): return {'coordinate': t, 'split': list(op)}
def sums(G, low='0', high='n', members=('0',), variable='k'):
    return {'sums': [{'members': list(members), 'variable': variable, 'from': low, 'to': high, 'difference': G}]}

def nat(domain, show, rule, data=None, first=(), start='n', lemmas=(), v='n', **changes):
    """The domain bounds v from below: the first steps, one that uses them on the cell v := start, v natural, the bound, the conclusion."""
    steps = list(first)
    steps.append(step(rule, cell(f'{v}:nat', **{v: start}), data, range(len(steps))))
    steps += closing(v, len(steps) - 1)
    return file(domain, show, steps, lemmas, **changes)

def closing(v, leaf, of=(0, 0)):
    return [step('cases', cell(f'{v}:int', **{v: v}), split(v, 'bound', 0), [leaf], of), step('conclude', None, {}, [leaf + 1], of)]

def real(show, rule, data=None, domain='real x', **changes):
    return file(domain, show, [step(rule, cell('x:real', x='x'), data), step('conclude', None, {}, [0])], **changes)

def point(i, rule='equal', v='n', of=(0, 0)): return step(rule, cell('', **{v: str(i)}), of=of)

def two(domain, show, rule, data=None, start=('n', 'm'), **changes):
    """Two variables, n bounded by constraint 0 and m by constraint 1."""
    steps = [step(rule, cell('n:nat m:nat', n=start[0], m=start[1]), data),
             step('cases', cell('n:nat m:int', n=start[0], m='m'), split('m', 'bound', 1), [0]),
             step('cases', cell('n:int m:int', n='n', m='m'), split('n', 'bound', 0), [1]), step('conclude', None, {}, [2])]
    return file(domain, show, steps, **changes)

def finite(domain, show, **changes): return file(domain, show, [step('finite')], **changes)

def accept(name, text): ACCEPTED.append((name, text))

def reject(name, reason, text, generated=False):
    REJECTED.append((name, reason, text))
    if generated: GENERATED.add(name)

# ---------------------------------------------------------------------------------------------- sums
ALTERNATING = 'sum(k = 0..n, (-1)^k*binomial(n, k))'
PARTIAL = file('m >= 0, n >= m+1', 'sum(k = 0..m, (-1)^k*binomial(n, k)) = (-1)^m*binomial(n-1, m)', [
    step('equal', cell('n:nat m:nat', n='n+m+1', m='m'), sums('-(-1)^k*factorial(n+m)*rfact(k-1)*rfact(n+m+1-k)', high='m')),
    step('cases', cell('n:int m:nat', n='n', m='m'), split('n', 'bound', 1), [0]),
    step('cases', cell('n:int m:int', n='n', m='m'), split('m', 'bound', 0), [1]), step('conclude', None, {}, [2])])
accept('partial-alternating-sum', PARTIAL)
reject('partial-sum-to-another-end', 'the two sides differ', PARTIAL.replace('k = 0..m', 'k = 0..m-1'))
TRIANGLE = 'sum(k = 0..n, k) = n*(n+1)/2'
accept('triangle', nat('n >= 0', TRIANGLE, 'equal', sums('k*(k-1)/2')))
accept('alternating-from-one', nat('n >= 1', f'{ALTERNATING} = 0', 'equal', sums('-(-1)^k*factorial(n)*rfact(k-1)*rfact(n+1-k)', high='n+1'), start='n+1'))
reject('pole-of-the-certificate-at-0', 'division: not shown /= 0', nat('n >= 0', f'{ALTERNATING} = 0', 'equal', sums('-k/n*(-1)^k*binomial(n, k)')))
reject('pole-hidden-in-rfact', 'factorial: the argument is not shown >= 0',
       nat('n >= 0', f'{ALTERNATING} = 0', 'equal', sums('-(-1)^k*factorial(n-1)*rfact(k-1)*rfact(n-k)')))
reject('boundary-does-not-vanish', 'the two sides differ',
       PARTIAL.replace('= (-1)^m*binomial(n-1, m)', '= 0'))
reject('summand-off-by-one', 'sums: the summand is not G(k+1) - G(k)', nat('n >= 0', TRIANGLE, 'equal', sums('k*(k+1)/2')))
reject('sum-with-another-value', 'the two sides differ', nat('n >= 0', 'sum(k = 0..n, k) = n*(n+1)/2 + 1', 'equal', sums('k*(k-1)/2')))
reject('pole-at-the-edge-of-the-support', 'division: not shown /= 0',
       nat('n >= 0', 'sum(k = 0..n, binomial(n+1, k)) = 2*sum(k = 0..n, binomial(n, k))', 'equal', sums('-k/(n-k+1)*binomial(n, k)', members=('0', '1'))))
reject('edge-without-a-pole', 'the two sides differ',
       nat('n >= 0', 'sum(k = 0..n, binomial(n+1, k)) = 2*sum(k = 0..n, binomial(n, k))', 'equal', sums('-factorial(n)*rfact(k-1)*rfact(n-k+1)', members=('0', '1'))))
reject('reversed-range', 'sums: the common range may be reversed',
       file('a, b', 'sum(k = a..b, 1) = b-a+1', [step('equal', cell('a:int b:int', a='a', b='b'), sums('k', 'a', 'b')), step('conclude', None, {}, [0])]))
reject('reversed-range-of-a-member', 'sums: a range may be reversed',
       file('n', 'sum(k = 0..n, 1) = n+1', [step('equal', cell('n:int', n='n'), sums('k', '0', 'n')), step('conclude', None, {}, [0])])
       .replace('"to":"n"', '"to":"0-1"'))
reject('reversed-member-of-a-fair-range', 'sums: a range may be reversed',
       nat('n >= 0', 'sum(k = 2..n, 1) = n-1', 'equal', sums('k', '0', 'n')))
reject('pole-inside-the-support', 'division: not shown /= 0',
       nat('n >= 1', 'sum(k = 1..n, 1/((k-3)*(k-4))) = -1/(n-3) - 1/3', 'equal', sums('-1/(k-4)', '1', 'n+1'), start='n+1'))
reject('pole-of-the-difference', 'division: not shown /= 0', nat('n >= 0', 'sum(k = 0..n, 1) = n', 'equal', sums('k + 1/(k-2) - 1/(k-2)')))
reject('ranges-too-far-apart', 'sums: two ranges do not differ by a number below 40', nat('n >= 0', 'sum(k = 0..n, 1) = n+1', 'equal', sums('k', high='n+40')))
reject('ranges-that-differ-by-a-variable', 'sums: two ranges do not differ by a number below 40', nat('n >= 0', 'sum(k = 0..n, 1) = n+1', 'equal', sums('k', high='2*n')))
reject('half-a-range', 'a form is not integer-valued', nat('n >= 0', 'sum(k = 0..n, 1) = n+1', 'equal', sums('k', high='n+1/2')))
reject('sum-left', 'sums: a sum is left, or closed twice', nat('n >= 0', 'sum(k = 0..n, 1) = n+1', 'equal'))
reject('undefined-sum-times-0', 'sums: a sum is left, or closed twice', nat('n >= 0', '0*sum(k = 0..n, 1/(k-3)) = 0', 'equal'))
reject('undefined-sum-to-the-power-0', 'a power of a sum', nat('n >= 0', 'sum(k = 0..n, 1/(k-3))^0 = 1', 'equal'))
reject('undefined-summand-times-0', 'division: not shown /= 0', nat('n >= 0', '0*sum(k = 0..n, 1/(k-3)) = 0', 'equal', sums('0')))
reject('undefined-in-the-end-terms', 'division: not one term on this cell', nat('n >= 0', 'sum(k = 0..n, 0/(n-k)) = 0', 'equal', sums('0', high='n-1'), start='n'))
reject('sum-closed-twice', 'sums: a sum is left, or closed twice',
       nat('n >= 0', TRIANGLE, 'equal', {'sums': sums('k*(k-1)/2')['sums'] * 2}))
reject('member-twice-in-a-group', 'sums: a sum is left, or closed twice', nat('n >= 0', 'sum(k = 0..n, k) = n*(n+1)', 'equal', sums('k*(k-1)', members=('0', '0'))))
reject('member-that-is-no-sum', 'sums: a sum is left, or closed twice', nat('n >= 0', TRIANGLE, 'equal', sums('k*(k-1)/2', members=('1',))))
reject('member-by-number', 'sums: a member is not named by text', nat('n >= 0', TRIANGLE, 'equal', sums('k*(k-1)/2', members=(0,))))
reject('group-without-members', 'sums: a sum is left, or closed twice', nat('n >= 0', TRIANGLE, 'equal', sums('0', members=())))
reject('variable-of-a-hint-is-a-coordinate', 'the variable of a hint is no new name', nat('n >= 0', TRIANGLE, 'equal', sums('n*(n-1)/2', variable='n')))
reject('variable-of-a-hint-is-a-word', 'the variable of a hint is no new name', nat('n >= 0', TRIANGLE, 'equal', sums('0', variable='sum')))
reject('unknown-name-in-a-hint', 'the name z is unknown here', nat('n >= 0', TRIANGLE, 'equal', sums('k*(k-1)/2 + z')))
reject('sum-in-a-hint', 'a hint has a sum, product or mean', nat('n >= 0', TRIANGLE, 'equal', sums('sum(i = 0..3, k)')))
reject('delta-in-a-hint', 'a hint has a sum, product or mean', nat('n >= 0', TRIANGLE, 'equal', sums('delta(2, k)')))
reject('nested-sum-left', 'a sum or product inside another is left', nat('n >= 0', 'sum(i = 0..n, sum(j = 0..i, j)) = n*(n+1)*(n+2)/6', 'equal', sums('k*(k+1)*(k-1)/6')))
reject('product-of-two-sums', 'a product of two sums', nat('n >= 0', 'sum(k = 0..n, 1)*sum(k = 0..n, 1) = (n+1)^2', 'equal', sums('k')))
reject('range-too-long', 'a range is longer than 3000', finite('1 <= n <= 1', 'sum(k = 0..3000, 1) = 3001'))
reject('bound-that-is-no-integer', 'a form is not integer-valued', nat('n >= 0', 'sum(k = 0..n/2, 1) = n/2 + 1', 'equal', sums('k', high='n')))
accept('cut', nat('n >= 0', 'sum(k = 0..2*n, abs(k-n)) = n*(n+1)', 'equal',
                  {'cuts': {'0': ['n']}, 'sums': sums('k*(2*n+1-k)/2', '0', 'n', ('0.0',))['sums'] + sums('(k-n)*(k-n-1)/2', 'n+1', '2*n', ('0.1',))['sums']}))
reject('cut-out-of-order', 'cuts: a piece may be reversed',
       nat('n >= 0', 'sum(k = 0..n, 1) = n+1', 'equal', {'cuts': {'0': ['2*n', 'n']}, 'sums': sums('k', '0', '2*n', ('0.0',))['sums'] + sums('k', 'n+1', 'n', ('0.2',))['sums']}))
reject('cut-beyond-the-end', 'cuts: a piece may be reversed',
       nat('n >= 0', 'sum(k = 0..n, abs(k-2*n)) = n*(n+1)', 'equal', {'cuts': {'0': ['2*n']}, 'sums': sums('k*(4*n+1-k)/2', '0', '2*n', ('0.0',))['sums']}))
reject('fact-of-a-range-beyond-its-constant', 'factorial: the argument is not shown >= 0',
       nat('n >= 0', 'sum(k = 1..n, factorial(n-1)) = 0', 'equal', sums('0', '1')))
accept('fact-of-a-range', nat('n >= 0', 'sum(k = 0..n, binomial(n, k)*factorial(k)*factorial(n-k)) = (n+1)*n!', 'equal', sums('k*factorial(n)')))
accept('comma-in-a-domain', nat('n >= binomial(1, 1)', 'n >= 1', 'positive', start='n+1'))
# ---------------------------------------------------------------------------------------------- products
FACTORIAL = {'products': {'0': {'variable': 'k', 'running': 'factorial(k-1)'}}}
accept('product', nat('n >= 0', 'product(k = 1..n, k) = n!', 'equal', FACTORIAL))
reject('product-off-by-one', 'product: e(k)*G(k) is not G(k+1)',
       nat('n >= 0', 'product(k = 1..n, k) = (n+1)!', 'equal', {'products': {'0': {'variable': 'k', 'running': 'factorial(k)'}}}))
reject('product-over-a-reversed-range', 'product: the range may be reversed',
       nat('n >= 0', 'product(k = 2..n, k/(k-1)) = n', 'equal', {'products': {'0': {'variable': 'k', 'running': 'k-1'}}}))
reject('product-from-0', 'division: not one term on this cell',
       nat('n >= 0', 'product(k = 0..n, k/(k+1)) = 5', 'equal', {'products': {'0': {'variable': 'k', 'running': '0*k'}}}))
reject('product-without-a-hint', '0 is missing', nat('n >= 0', 'product(k = 1..n, k) = n!', 'equal'))
# ---------------------------------------------------------------------------------------------- entering: definedness
reject('pascal-at-0', 'binomial: the upper index is not shown >= 0', two('n >= 0, m >= 0', 'binomial(n, m) = binomial(n-1, m) + binomial(n-1, m-1)', 'equal'))
reject('negative-upper-index', 'the two sides differ', nat('n >= 1', 'binomial(-n, 2) = binomial(n+1, 2)', 'equal', start='n+1'))
reject('factorial-of-minus-1', 'factorial: the argument is not shown >= 0', nat('n >= 0', 'factorial(n)/factorial(n-1) = n', 'equal'))
reject('factorial-of-a-negative-number', 'factorial of a number outside 0..2000', nat('n >= 0', '0*factorial(-1) = 0', 'equal'))
reject('factorial-too-large', 'factorial of a number outside 0..2000', nat('n >= 0', 'factorial(2001) = 2001*factorial(2000)', 'equal'))
reject('cancelled-factor', 'division: not shown /= 0', nat('n >= 1', '(n^2-n)/(n-1) = n', 'equal', start='n+1'))
reject('undefined-times-0', 'division: not shown /= 0', nat('n >= 0', '0*(1/(n-5)) = 0', 'equal'))
reject('division-by-a-quotient-that-is-undefined', 'division: not shown /= 0', nat('n >= 0', '1/(1/(n-5)) = n-5', 'equal'))
reject('division-by-a-binomial-that-may-be-0', 'division by an atom that may be 0', two('n >= 0, m >= 0', 'binomial(n, m)/binomial(n, m) = 1', 'equal'))
reject('division-by-a-power-that-may-be-0', 'division by an atom that may be 0',
       file('n >= 0, real x', 'x^n*x^(-n) = 1', [step('equal', cell('n:nat x:real', n='n', x='x'))] +
            [step('cases', cell('n:int x:real', n='n', x='x'), split('n', 'bound', 0), [0]), step('conclude', None, {}, [1])]).replace('x^(-n)', '(1/x^n)'))
reject('negative-power-of-a-real', 'a power: the exponent is not shown >= 0',
       file('n >= 0, real x', 'x^n*x^(-n) = 1', [step('equal', cell('n:nat x:real', n='n', x='x'))]))
reject('division-by-a-root-that-may-be-0', 'division by a root that may be 0', nat('n >= 0', 'sqrt(n)/sqrt(n) = 1', 'equal'))
reject('division-by-two-terms', 'division: not one term on this cell', nat('n >= 0', '(n!+1)/(n!+1) = 1', 'equal'))
reject('division-by-a-sum', 'division: not one term on this cell', nat('n >= 0', '1/(1 + 0*sum(k = 0..n, 1/(k-3))) = 1', 'equal'))
reject('power-of-0', 'a power of 0: the exponent is not shown > 0', nat('n >= 0', '0^n = 0', 'equal'))
reject('half-an-exponent', 'a form is not integer-valued', nat('n >= 0', '4^(n/2) = 2^n', 'equal'))
reject('exponent-too-large', 'an exponent is too large', real('x^401 = x*x^400', 'equal'))
reject('exponent-of-a-number-too-large', 'an exponent is too large', real('2^10001 = 2*2^10000', 'equal'))
reject('exponent-with-a-large-constant', 'an exponent is too large', nat('n >= 0', '2^(n+10001) = 2*2^(n+10000)', 'equal'))
reject('base-too-large', 'the base of a power is larger than 1000000000000', nat('n >= 0', '1000000000039^n = 1000000000039^n', 'equal'))
reject('half-an-index', 'a form is not integer-valued', nat('n >= 0', 'binomial(n, n/2) >= 1', 'positive'))
reject('real-index', 'a form is not integer-valued', real('binomial(4, x) >= 0', 'positive'))
reject('root-of-a-negative', 'sqrt: the argument is not shown >= 0', nat('n >= 0', 'sqrt(n-1)^2 = n-1', 'equal'))
reject('root-of-a-square', 'the two sides differ', real('sqrt(x^2) = x', 'equal'))
accept('roots', nat('n >= 0', '2*sqrt(n)*sqrt(n) + 4^2*sqrt(4) = 2*n + 32', 'equal'))
reject('root-of-2', 'the two sides differ', finite('1 <= n <= 1', 'sqrt(2) = n'))
reject('root-called-its-square', 'the two sides differ', nat('n >= 0', '2*sqrt(n+1) = 2*(n+1)', 'equal'))
accept('factorials', nat('n >= 0', '(n+1)!/n! + n!^2*(n+1)^2 = n + 1 + (n+1)!^2', 'equal'))
accept('even-power-of-a-negative', nat('n >= 0', '(-2)^(2*n) > 0', 'positive'))
reject('division-by-an-odd-real', 'division: not shown /= 0', real('0/(2*x-1) = 0', 'equal'))
accept('division-by-an-odd-integer', nat('n >= 0', '(2*n-1)/(2*n-1) = 1', 'equal'))
reject('product-as-a-form', 'a form is not integer-valued', two('n >= 0, m >= 0', 'factorial(n*m) = factorial(n*m)', 'equal'))
reject('square-as-a-form', 'a form is not integer-valued', nat('n >= 0', 'factorial(n^2) = factorial(n^2)', 'equal'))
reject('quotient-to-the-power-401', 'an exponent is too large', nat('n >= 0', '(1/(n+1))^401 = 1/(n+1)^400/(n+1)', 'equal'))
reject('exponential-to-the-power-401', 'an exponent is too large', nat('n >= 0', '(2^n)^401 = 2^(401*n)', 'equal'))
reject('sum-to-the-power-401', 'an exponent is too large', nat('n >= 0', 'sum(k = 0..n, 1)^401 = 1', 'equal'))
reject('shift-too-long', 'a shift is longer than 400', nat('n >= 0', 'factorial(n+401) = factorial(n)', 'equal'))
reject('relu-of-an-unknown-sign', 'the sign of an argument is not decided on this cell', nat('n >= 0', 'relu(n-3) = n-3', 'equal'))
reject('clip-at-a-negative-height', 'the two sides differ', nat('n >= 0', 'clip(n, -1) = -1', 'equal'))
reject('step-of-an-unknown-sign', 'step or sign: not decided on this cell', nat('n >= 0', 'step(n-3) = 0', 'equal'))
reject('step-at-a-tie', 'the two sides differ', finite('0 <= n <= 3', 'step(n-3) = 0'))
reject('sign-of-an-unknown-sign', 'step or sign: not decided on this cell', nat('n >= 0', 'sign(n) = 1', 'equal'))
reject('sign-below-0', 'step or sign: not decided on this cell', nat('n >= 0', 'sign(-n) = -1', 'equal'))
reject('floor-of-an-unsplit-residue', 'floor: a residue is not split', nat('n >= 0', 'floor(n/2) = n/2', 'equal'))
reject('floor-of-a-real', 'floor of a real', real('floor(x) = x', 'equal'))
def lattice(show, rule='equal', w='1', o='0'):
    return file('real x', show, [step(rule, cell('x:int u:unit', x=f'{o}+{w}*(x+u)')), step('cases', cell('x:real', x='x'), split('x', 'lattice', w, o, 'u'), [0]),
                                 step('conclude', None, {}, [1])])
accept('floor', lattice('floor(x) <= x', 'positive'))
reject('strict-where-the-unit-begins', 'not shown strict', lattice('floor(x) < x', 'positive'))
accept('strict-where-the-unit-ends', lattice('x < floor(x) + 1', 'positive'))
reject('floor-of-a-product', 'floor of a real', file('real x, real y', 'floor((x-floor(x))*(y-floor(y))) = 0', [step('equal', cell('x:int u:unit y:int v:unit', x='x+u', y='y+v'))]))
reject('floor-not-decided', 'floor: not decided on this cell', lattice('floor(2*x) = 2*floor(x)'))
reject('floor-at-the-upper-end', 'floor: not decided on this cell', lattice('floor(1-x) = -floor(x)'))
reject('floor-of-a-square', 'floor of a real', lattice('floor((x-floor(x))^2) = 0'))
reject('tie-on-the-wrong-side', 'floor: not decided on this cell', lattice('ceil(x) = floor(x) + 1'))
reject('floor-of-a-negative', 'the two sides differ',
       file('n >= 0', 'floor(-n/2) = -floor(n/2)', [step('equal', cell('n:nat', n='2*n')), step('equal', cell('n:nat', n='2*n+1')),
            step('cases', cell('n:nat', n='n'), split('n', 'residue', 2), [0, 1])] + closing('n', 2)))
reject('modulus-0', 'mod: the modulus is no number /= 0', nat('n >= 0', 'mod(n, 0) = n', 'equal'))
reject('modulus-that-varies', 'mod: the modulus is no number /= 0', nat('n >= 0', 'mod(1, n+2) = 1', 'equal'))
accept('power-modulo', nat('n >= 0', 'mod(7^n - 1, 6) = 0', 'equal'))
accept('power-of-a-composite-modulo', nat('n >= 0', 'mod(15^n + 7*n, 7) = 1', 'equal'))
accept('powers-modulo', two('n >= 0, m >= 0', 'floor((3^n*5^m + 1)/2) + ceil((3^n*5^m - 1)/2) = 3^n*5^m', 'equal'))
reject('power-modulo-without-its-period', 'floor: the period of a power is not split', nat('n >= 0', 'mod(2^n - 1, 3) = 0', 'equal'))
reject('power-modulo-a-factor', 'floor: the period of a power is not split', nat('n >= 0', 'mod(2^n, 2) = 0', 'equal'))
reject('one-of-two-powers-modulo', 'floor: the period of a power is not split', two('n >= 0, m >= 0', 'mod(3^n*2^m, 2) = 1', 'equal'))
reject('power-modulo-on-all-integers', 'floor: a power whose exponent may be negative',
       file('n', 'mod(7^n, 6) = 1', [step('equal', cell('n:int', n='n')), step('conclude', None, {}, [0])]))
reject('power-modulo-with-a-falling-exponent', 'floor: a power whose exponent may be negative', nat('n >= 0', 'mod(7^-n, 6) = 1', 'equal'))
reject('power-modulo-with-a-large-exponent', 'floor: a power whose exponent may be negative', nat('n >= 0', 'mod(7^(401*n), 6) = 1', 'equal'))
reject('power-modulo-off-by-the-modulus', 'the two sides differ', nat('n >= 0', 'mod(7^n, 6) = 7', 'equal'))
reject('factorial-modulo', 'floor: neither a polynomial nor a power', nat('n >= 0', 'mod(n!, 2) = 0', 'equal'))
reject('sign-modulo', 'floor: neither a polynomial nor a power', nat('n >= 0', 'mod((-1)^n, 2) = 1', 'equal'))
reject('power-of-a-variable-modulo', 'floor: neither a polynomial nor a power', nat('n >= 0', 'mod((n+1)^n, 2) = 1', 'equal'))
reject('power-times-a-variable-modulo', 'floor: neither a polynomial nor a power', nat('n >= 0', 'mod(n*7^n, 6) = n', 'equal'))
reject('power-over-a-polynomial-modulo', 'floor: neither a polynomial nor a power', nat('n >= 0', 'mod(7^n/(n+1), 6) = 1', 'equal'))
reject('sum-modulo', 'not a polynomial on this cell', nat('n >= 0', 'mod(sum(k = 0..n, 2*k), 2) = 0', 'equal'))
reject('absolute-value-of-two-terms', 'abs: more than one term on this cell', nat('n >= 0', 'abs(n! - 2^n) = n! - 2^n', 'equal'))
reject('absolute-value-of-a-sum', 'abs: more than one term on this cell', nat('n >= 0', 'abs(sum(k = 0..n, 1/(k-3))) >= 0', 'positive'))
reject('absolute-value-without-a-sign', 'the sign of an argument is not decided on this cell', nat('n >= 0', 'abs((-1)^n*(n-3)) = n-3', 'equal'))
accept('absolute-value', nat('n >= 0', 'abs((-1)^n*factorial(n)/(-n-1)) = n!/(n+1)', 'equal'))
reject('absolute-value-of-a-power', 'abs: the base of a power has no sign',
       file('n >= 0, real x', 'abs(x^n) = x^n', [step('equal', cell('n:nat x:real', n='n', x='x')), step('cases', cell('n:int x:real', n='n', x='x'), split('n', 'bound', 0), [0]),
                                                step('conclude', None, {}, [1])]))
reject('absolute-value-over-an-unknown-sign', 'a denominator has no shown sign', nat('n >= 0', 'abs(1/(2*n-1)) = -1/(2*n-1)', 'equal'))
reject('catalan-of-a-negative', 'catalan: arguments out of range', nat('n >= 0', '0*catalan(n-2) = 0', 'equal'))
reject('krawtchouk-outside', 'krawtchouk: arguments out of range', nat('n >= 0', 'krawtchouk(1, n, 3) = 3-2*n', 'equal'))
reject('krawtchouk-of-a-half', 'krawtchouk: an argument is not integer-valued', nat('n >= 0', 'krawtchouk(-1, 1/2, 2) = 0', 'equal'))
reject('catalan-of-a-half', 'catalan: an argument is not integer-valued', nat('n >= 0', 'catalan(n/2) >= 0', 'positive'))
reject('krawtchouk-below', 'krawtchouk: arguments out of range', nat('n >= 0', 'krawtchouk(1, -n, 3) = 3', 'equal'))
reject('exponential', 'exp has no value here', real('exp(x) = exp(x)', 'equal'))
reject('pi', 'pi has no value here', nat('n >= 0', 'n*pi = n*pi', 'equal'))
reject('no-polynomial-under-relu', 'not a polynomial on this cell', nat('n >= 0', 'relu(n!) = n!', 'equal'))
reject('quotient-under-relu', 'not a polynomial on this cell', nat('n >= 0', 'relu(1/(n+1)) = 1/(n+1)', 'equal'))
reject('sum-under-relu', 'not a polynomial on this cell', nat('n >= 0', 'relu(0*sum(k = 0..n, 1/(k-3))) = 0', 'equal'))
reject('wrong-parity', 'the two sides differ', nat('n >= 0', '(-1)^n = 1', 'equal'))
# ---------------------------------------------------------------------------------------------- means
def cube(domain, show, data=None, start='d', **changes): return nat(domain, show, 'equal', data, v='d', start=start, **changes)
BINOMIAL_ROW = sums('-(-1)^k*factorial(d)*rfact(k-1)*rfact(d+1-k)/2^(d+1)', high='d+1')
accept('mean', cube('d >= 1', 'E(x in cube(d), chi(x)) = 0', BINOMIAL_ROW, 'd+1'))
accept('conditioned-mean', cube('d >= 1', 'E(x in cube(d), x[1]) = 0', {'conditions': [0], 'sums': sums('0', '0', 'd', ('0', '1'))['sums']}, 'd+1'))
accept('nested-means', finite('1 <= n <= 2', 'E(x in cube(n), E(y in cube(3), chi(x, 1)*chi(y, 2)*total(x)*total(y)^2)) = 2'))
accept('mean-of-a-parity-inside-a-mean', finite('1 <= n <= 3', 'E(x in cube(n), E(y in cube(3), chi(y, 1)*total(y)*total(x)^2)) = n'))
accept('mean-in-a-summand-is-not-conditioned', nat('n >= 0', 'sum(k = 0..n, E(x in cube(0), 1)) = n+1', 'equal', {'conditions': [0], **sums('k')}))
reject('mean-at-dimension-0', 'the two sides differ',
       cube('d >= 0', 'E(x in cube(0), chi(x)) = 0'))
reject('mean-over-an-unknown-dimension', 'mean: the dimension is not shown >= 0', cube('d >= 0', 'E(x in cube(d-1), 1) = 1'))
reject('two-parities', 'mean: two different parities', cube('d >= 2', 'E(x in cube(d), chi(x, 1)*chi(x, 2)) = 1', start='d+2'))
reject('two-coordinates', 'mean: two different parities', cube('d >= 2', 'E(x in cube(d), x[1]*x[2]) = 1', start='d+2'))
reject('coordinate-beside-a-parity', 'mean: chi(x, m) beside x[j]', cube('d >= 2', 'E(x in cube(d), x[1]*chi(x, 2)) = 1', start='d+2'))
reject('coordinate-beside-its-parity', 'mean: chi(x, m) beside x[j]', cube('d >= 2', 'E(x in cube(d), x[2]*chi(x, 2)) = 1', start='d+2'))
reject('degree-above-the-dimension', 'mean: a degree or index is not shown in range', cube('d >= 0', 'E(x in cube(d), 0*chi(x, 3)) = 0'))
reject('degree-below-0', 'mean: a degree or index is not shown in range', cube('d >= 0', 'E(x in cube(d), 0*chi(x, -1)) = 0'))
reject('coordinate-0', 'mean: a degree or index is not shown in range', cube('d >= 1', 'E(x in cube(d), 0*x[0]) = 0', start='d+1'))
reject('coordinate-beyond-the-dimension', 'mean: a degree or index is not shown in range', cube('d >= 1', 'E(x in cube(d), 0*x[d+1]) = 0', start='d+1'))
reject('conditioning-without-a-coordinate', 'mean: no coordinate to condition on', cube('d >= 0', 'E(x in cube(d), 1) = 1', {'conditions': [0]}))
reject('conditioning-a-parity-of-degree-0', 'mean: the degree is not shown >= 1', cube('d >= 1', 'E(x in cube(d), chi(x, 0)) = 0', {'conditions': [0]}, 'd+1'))
reject('degree-that-varies-inside', 'the name j is unknown here', cube('d >= 2', 'E(x in cube(d), sum(j = 1..2, chi(x, j))) = 0', start='d+2'))
reject('point-outside-a-mean', 'total needs the point of a mean', nat('n >= 0', 'total(n) = n', 'equal'))
reject('index-outside-a-mean', 'n needs the point of a mean', nat('n >= 0', 'n[1] = n', 'equal'))
reject('point-as-a-number', 'the name x is unknown', cube('d >= 0', 'E(x in cube(d), x) = 0'))
# ---------------------------------------------------------------------------------------------- cases and cells
reject('one-residue-forgotten', 'cases: the premises are not the children', nat('n >= 0', 'floor(n/2) = n/2', 'cases', split('n', 'residue', 2), [step('equal', cell('n:nat', n='2*n'))]))
reject('one-residue-twice', 'cases: the premises are not the children', nat('n >= 0', 'floor(n/2) = n/2', 'cases', split('n', 'residue', 2), [step('equal', cell('n:nat', n='2*n'))] * 2))
reject('half-of-the-integers', 'cases: the premises are not the children', file('n', 'n^3 >= 0', [step('positive', cell('n:nat', n='n')), step('cases', cell('n:int', n='n'), split('n', 'sign'), [0]), step('conclude', None, {}, [1])]))
reject('integers-for-reals', 'cases: the premises are not the children',
       file('real x', 'x*(x-1) >= 0', [step('positive', cell('x:nat', x='x+1')), step('positive', cell('x:nat', x='-x')), step('cases', cell('x:real', x='x'), split('x', 'sign'), [0, 1]),
                                       step('conclude', None, {}, [2])]))
reject('value-off-by-one', 'cases: the premises are not the children', nat('n >= 0', 'n*(n-1) >= 0', 'cases', split('n', 'value', 1), [point(0), step('positive', cell('n:nat', n='n+2'))]).replace('"equal"', '"positive"'))
reject('foreign-bound', 'cases: the premises are not the children',
       file('n >= 5', 'n >= 6', [step('positive', cell('n:nat', n='n+6')), step('cases', cell('n:int', n='n'), split('n', 'bound', 0), [0]), step('conclude', None, {}, [1])]))
def leafless(op, kinds='n:int', domain='n', show='n = n', **mapping):
    """A split that is refused before its children matter."""
    return file(domain, show, [step('cases', cell(kinds, **(mapping or {'n': 'n'})), op)])
reject('unknown-split', 'cases: no such split', leafless(split('n', 'halves')))
reject('split-that-is-no-word', 'cases: no such split', leafless(split('n', [1])))
reject('split-without-an-argument', 'cases: no such split', leafless(split('n', 'residue')))
reject('split-of-no-coordinate', 'cases: a coordinate of another kind', leafless(split('m', 'sign')))
reject('zero-of-an-integer', 'cases: a coordinate of another kind', leafless(split('n', 'zero')))
reject('values-of-an-integer', 'cases: a coordinate of another kind', leafless(split('n', 'value', 1)))
reject('residues-of-a-real', 'cases: a coordinate of another kind', leafless(split('x', 'residue', 2), 'x:real', 'real x', 'x = x', x='x'))
reject('lattice-of-an-integer', 'cases: a coordinate of another kind', leafless(split('n', 'lattice', '2', '0', 'u')))
reject('lattice-name-a-number', 'lattice: period or new name', leafless(split('x', 'lattice', '1', '0', 5), 'x:real', 'real x', 'x = x', x='x'))
reject('compared-with-a-list', 'compare: not another like it', leafless(split('n', 'compare', ['m']), 'n:nat'))
reject('no-values', 'value: not in 1..2000', leafless(split('n', 'value', 0), 'n:nat'))
reject('values-by-text', 'value: not in 1..2000', leafless(split('n', 'value', '2'), 'n:nat'))
reject('modulus-1', 'residue: not in 2..60', leafless(split('n', 'residue', 1)))
reject('modulus-61', 'residue: not in 2..60', leafless(split('n', 'residue', 61)))
reject('residue-by-text', 'residue: not in 2..60', leafless(split('n', 'residue', '2')))
reject('compared-with-itself', 'compare: not another like it', leafless(split('n', 'compare', 'n'), 'n:nat'))
reject('compared-with-an-integer', 'compare: not another like it', leafless(split('n', 'compare', 'm'), 'n:nat m:int', 'n, m', n='n', m='m'))
reject('compared-with-a-number', 'compare: not another like it', leafless(split('n', 'compare', 1), 'n:nat'))
def halves(show, children, kinds='x:half y:half', domain='real x >= 0, real y >= 0', leaf='positive'):
    """Two half-lines compared: a leaf on each of the two children, the kinds of the parent, the bounds."""
    first, second = kinds.replace('half', 'real').replace('pos', 'real'), kinds.split()[0] + ' y:real'
    steps = [step(leaf, cell(k, x=x, y=y)) for k, x, y in children]
    steps += [step('cases', cell(kinds, x='x', y='y'), split('x', 'compare', 'y'), [0, 1]), step('cases', cell(second, x='x', y='y'), split('y', 'bound', 1), [2]),
              step('cases', cell(first, x='x', y='y'), split('x', 'bound', 0), [3]), step('conclude', None, {}, [4])]
    return file(domain, show, steps)
COMPARED = [('x:half y:half', 'x', 'x+y'), ('x:half y:half', 'x+y', 'y')]
accept('compared-half-lines', halves('abs(x-y) <= max(x, y)', COMPARED))
accept('compared-open-half-lines', halves('max(x, y) > 0', [('x:pos y:half', 'x', 'x+y'), ('x:half y:pos', 'x+y', 'y')], 'x:pos y:pos', 'real x > 0, real y > 0'))
reject('compared-without-a-tie', 'cases: the premises are not the children', halves('abs(x-y) > 0', [('x:half y:pos', 'x', 'x+y'), ('x:pos y:half', 'x+y', 'y')]))
reject('compared-with-a-gap-of-1', 'cases: the premises are not the children', halves('(x-y)*(x-y-1) >= 0', [('x:half y:half', 'x', 'x+y'), ('x:half y:half', 'x+y+1', 'y')]))
reject('compared-with-itself-on-a-half-line', 'compare: not another like it', leafless(split('x', 'compare', 'x'), 'x:half', 'real x', 'x = x', x='x'))
reject('half-line-compared-with-a-natural', 'compare: not another like it', leafless(split('x', 'compare', 'n'), 'x:half n:nat', 'real x, n', 'x = x', x='x', n='n'))
reject('natural-compared-with-a-half-line', 'compare: not another like it', leafless(split('n', 'compare', 'x'), 'x:half n:nat', 'real x, n', 'x = x', x='x', n='n'))
reject('half-line-compared-with-a-real', 'compare: not another like it', leafless(split('x', 'compare', 'y'), 'x:half y:real', 'real x, real y', 'x = x', x='x', y='y'))
reject('half-line-compared-with-a-unit', 'compare: not another like it', leafless(split('x', 'compare', 'y'), 'x:half y:unit', 'real x, real y', 'x = x', x='x', y='y'))
reject('real-compared', 'cases: a coordinate of another kind', leafless(split('x', 'compare', 'y'), 'x:real y:half', 'real x, real y', 'x = x', x='x', y='y'))
reject('unit-compared', 'cases: a coordinate of another kind', leafless(split('x', 'compare', 'y'), 'x:unit y:unit', 'real x, real y', 'x = x', x='x', y='y'))
reject('bound-that-points-at-nothing', 'a number points at nothing', leafless(split('n', 'bound', 0)))
reject('bound-by-a-parity', 'bound: the constraint is not affine in the coordinate', leafless(split('n', 'bound', 0), domain='even n'))
reject('bound-on-another-variable', 'bound: the constraint is not affine in the coordinate', leafless(split('n', 'bound', 0), 'n:int m:int', 'm >= 0, n', n='n', m='m'))
reject('bound-that-is-not-affine', 'bound: the constraint is not affine in the coordinate', leafless(split('n', 'bound', 0), domain='n, n^2 + n >= 0'))
reject('bound-with-a-coefficient', 'bound: not integer-valued', leafless(split('n', 'bound', 0), domain='n, 2*n >= 1'))
reject('bound-by-a-half', 'bound: not integer-valued', leafless(split('n', 'bound', 0), domain='n >= 1/2'))
reject('strict-bound-by-a-half', 'bound: not integer-valued', leafless(split('n', 'bound', 0), domain='n > 1/2'))
reject('strict-bound-with-a-half', 'cases: the premises are not the children',
       file('real x > 0', 'x >= 1', [step('positive', cell('x:nat', x='x+1')), step('cases', cell('x:real', x='x'), split('x', 'bound', 0), [0])]))
accept('strict-real-bound', file('real x > 0', '1/x > 0', [step('positive', cell('x:pos', x='x')), step('cases', cell('x:real', x='x'), split('x', 'bound', 0), [0]), step('conclude', None, {}, [1])]))
reject('real-bound-read-as-strict', 'cases: the premises are not the children',
       file('real x >= 0', 'x > 0', [step('positive', cell('x:pos', x='x')), step('cases', cell('x:real', x='x'), split('x', 'bound', 0), [0]), step('conclude', None, {}, [1])]))
reject('period-0', 'lattice: period or new name', leafless(split('x', 'lattice', '0', '0', 'u'), 'x:real', 'real x', 'x = x', x='x'))
reject('lattice-name-taken', 'lattice: period or new name', leafless(split('x', 'lattice', '1', '0', 'y'), 'x:real y:real', 'real x, real y', 'x = x', x='x', y='y'))
reject('lattice-name-malformed', 'lattice: period or new name', leafless(split('x', 'lattice', '1', '0', '#1'), 'x:real', 'real x', 'x = x', x='x'))
reject('lattice-about-itself', 'lattice: the offset is not affine in the other coordinates', leafless(split('x', 'lattice', '1', 'x', 'u'), 'x:real', 'real x', 'x = x', x='x'))
reject('lattice-not-affine', 'lattice: the offset is not affine in the other coordinates', leafless(split('x', 'lattice', '1', 'y^2', 'u'), 'x:real y:real', 'real x, real y', 'x = x', x='x', y='y'))
reject('at-a-negative', 'at: outside the coordinate', leafless(split('x', 'at', '-1'), 'x:half', 'real x', 'x = x', x='x'))
reject('at-0-of-a-half-line', 'at: outside the coordinate', leafless(split('x', 'at', '0'), 'x:half', 'real x', 'x = x', x='x'))
reject('at-1-of-the-unit', 'at: outside the coordinate', leafless(split('x', 'at', '1'), 'x:unit', 'real x', 'x = x', x='x'))
reject('at-no-number', 'not a rational number', leafless(split('x', 'at', 'x'), 'x:real', 'real x', 'x = x', x='x'))
reject('at-a-json-number', 'not a rational number', leafless(split('x', 'at', 1), 'x:real', 'real x', 'x = x', x='x'))
reject('at-a-half-over-0', 'not a rational number', leafless(split('x', 'at', '1/0'), 'x:real', 'real x', 'x = x', x='x'))
reject('empty-where-it-is-not', 'empty: the constraint is not shown false', file('0 <= n <= 5', 'n = 7', [step('empty', cell('n:int', n='n'), {'constraint': 0}), step('conclude', None, {}, [0])]))
reject('empty-at-a-boundary', 'empty: the constraint is not shown false', file('n >= 0', 'n = 7', [step('empty', cell('n:nat', n='-n'), {'constraint': 0})]))
reject('empty-by-an-unknown-parity', 'empty: the constraint is not shown false', file('even n', 'n = 7', [step('empty', cell('n:int', n='n'), {'constraint': 0})]))
reject('empty-by-the-right-parity', 'empty: the constraint is not shown false', file('even n', 'n = 7', [step('empty', cell('n:int', n='2*n'), {'constraint': 0})]))
reject('empty-by-a-strict-half', 'empty: the constraint is not shown false', file('real x > 0', 'x = 7', [step('empty', cell('x:half', x='x'), {'constraint': 0})]))
accept('empty-by-parity',
       file('odd n', 'mod(n, 2) = 1', [step('empty', cell('n:int', n='2*n'), {'constraint': 0}), step('equal', cell('n:int', n='2*n+1')),
                                       step('cases', cell('n:int', n='n'), split('n', 'residue', 2), [0, 1]), step('conclude', None, {}, [2])]))
reject('nine-coordinates', 'more than 8 coordinates', file('n', 'n = n', [step('equal', cell(' '.join(f'c{i}:int' for i in range(9)), n='c1'))]))
reject('unknown-kind', 'cell: a coordinate has no name or kind', file('n', 'n = n', [step('equal', cell('n:even', n='n'))]))
reject('coordinate-with-a-number-for-a-name', 'cell: a coordinate has no name or kind', file('n', 'n = n', [step('equal', cell('1:int', n='0'))]))
reject('coordinate-named-as-a-function', 'cell: a coordinate has no name or kind', file('n', 'n = n', [step('equal', cell('abs:int', n='0'))]))
reject('map-without-a-variable', 'cell: the map is not about the variables', file('n', 'n = n', [step('equal', cell('n:int'))]))
reject('map-with-another-variable', 'cell: the map is not about the variables', file('n', 'n = n', [step('equal', cell('n:int', n='n', m='n'))]))
reject('map-that-is-not-affine', 'cell: not affine', file('real x', 'x >= 0', [step('positive', cell('x:real', x='x^2'))]))
reject('map-to-halves', 'cell: an integer variable is not integral', file('n', 'n = n', [step('equal', cell('n:int', n='n/2'))]))
reject('map-to-reals', 'cell: an integer variable is not integral', file('n', 'n = n', [step('equal', cell('n:real', n='n'))]))
reject('map-by-a-number', 'an expression is not text', file('n', 'n = n', [step('equal', cell('n:int', n=5))]))
reject('cell-with-another-key', 'the keys are not coordinates map', file('n', 'n = n', [step('equal', {'coordinates': {'n': 'int'}, 'map': {'n': 'n'}, 'facts': []})]))
reject('concluded-on-a-part', 'conclude: not the whole domain', file('n', 'n^3 >= 0', [step('positive', cell('n:nat', n='n')), step('conclude', None, {}, [0])]))
reject('concluded-from-a-conclusion', 'conclude: not the whole domain', file('0 <= n <= 1', 'n^2 = n', [step('finite'), step('conclude', None, {}, [0])]))
# ---------------------------------------------------------------------------------------------- positive
accept('square-is-positive', real('x^4 + 1 > 0', 'positive'))
accept('certificate', real('x^2 - x + 1 > 0', 'positive', {'certificate': [['1', [], 'x - 1/2'], ['3/4', [], '1']]}))
reject('coefficients-on-an-integer', 'not shown >= 0', file('n', 'n^3 >= 0', [step('positive', cell('n:int', n='n')), step('conclude', None, {}, [0])]))
reject('a-negative-number', 'not shown >= 0', real('x^2 >= 1', 'positive'))
reject('strict-at-0', 'not shown strict', nat('n >= 0', 'n^2 > 0', 'positive'))
reject('strict-by-a-power-that-may-be-0', 'not shown strict',
       file('n >= 0, real x', '(x^2)^n > 0', [step('positive', cell('n:nat x:real', n='n', x='x'))]))
reject('strict-by-a-binomial-that-may-be-0', 'not shown strict', file('n >= 0, m', 'binomial(n, m) > 0', [step('positive', cell('n:nat m:int', n='n', m='m'))]))
reject('strict-by-a-root-that-may-be-0', 'not shown strict', nat('n >= 0', 'sqrt(n) > 0', 'positive'))
reject('sign-that-alternates', 'a sign (-1)^L is left', nat('n >= 0', '(-1)^n <= 0', 'positive'))
reject('power-of-a-real', 'the base of a power has no sign', file('n >= 0, real x', 'x^n >= 0', [step('positive', cell('n:nat x:real', n='n', x='x'))]))
reject('denominator-without-a-sign', 'a denominator has no shown sign', nat('n >= 0', '1/(2*n-1) <= 0', 'positive'))
reject('sum-left-in-an-inequality', 'sums: a sum is left, or closed twice', nat('n >= 0', 'sum(k = 0..n, -1) >= 0', 'positive'))
reject('equation-by-inequality', 'the link is =', nat('n >= 0', 'n+1 = 0', 'positive'))
reject('inequality-by-difference', 'the link is !=', nat('n >= 0', 'n != 0', 'positive'))
reject('equality-proved-for-an-inequality', 'the link is <=', nat('n >= 0', 'n <= n', 'equal'))
reject('certificate-with-a-negative-weight', 'certificate: a factor is not shown >= 0', real('x^2 >= 1', 'positive', {'certificate': [['1', [], 'x'], ['-1', [], '1']]}))
reject('certificate-with-a-factor-of-no-sign', 'certificate: a factor is not shown >= 0', real('x^3 >= 0', 'positive', {'certificate': [['1', ['x'], 'x']]}))
reject('certificate-of-another-polynomial', 'certificate: not the polynomial', real('x^2 >= 1', 'positive', {'certificate': [['1', [], 'x']]}))
reject('certificate-that-is-not-strict', 'not shown strict', real('x^2 > 0', 'positive', {'certificate': [['1', [], 'x']]}))
reject('certificate-with-weight-0', 'not shown strict', real('x^2 > 0', 'positive', {'certificate': [['1', [], 'x'], ['0', [], '1']]}))
reject('certificate-with-square-0', 'not shown strict', real('x^2 > 0', 'positive', {'certificate': [['1', [], 'x'], ['1', [], '0']]}))
reject('certificate-with-factor-0', 'not shown strict', real('x^2 > 0', 'positive', {'certificate': [['1', [], 'x'], ['1', ['0'], '1']]}))
reject('certificate-strict-by-a-binomial', 'not shown strict',
       file('n >= 0, m', 'binomial(n, m) > 0', [step('positive', cell('n:nat m:int', n='n', m='m'), {'certificate': [['1', [], '1']]})]))
reject('certificate-for-two-classes', 'certificate: not one class', nat('n >= 0', 'n! - 2^n >= 0', 'positive', {'certificate': [['1', [], '1']]}))
reject('certificate-malformed', 'certificate: not [c, [f..], g]', real('x^2 >= 0', 'positive', {'certificate': ['1', [], 'x']}))
reject('certificate-of-four', 'certificate: not [c, [f..], g]', real('x^2 >= 0', 'positive', {'certificate': [['1', [], 'x', 'x']]}))
reject('certificate-by-an-object', 'certificate: not [c, [f..], g]', real('x^2 >= 0', 'positive', {'certificate': [{'a': '1', 'b': [], 'c': 'x'}]}))
reject('certificate-of-two', 'certificate: not [c, [f..], g]', real('x^2 >= 0', 'positive', {'certificate': [['1', 'x']]}))
reject('certificate-with-a-text-of-factors', 'certificate: not [c, [f..], g]', real('x^2 >= 0', 'positive', {'certificate': [['1', 'x', '1']]}))
reject('fact-of-a-sum-used-outside', 'not shown >= 0', nat('n >= 0', 'n - 5 >= 0', 'positive'))
# ---------------------------------------------------------------------------------------------- induction
BASE = [point(0)]
def induction(domain, show, rule, data, premises, **more): return nat(domain, show, rule, {'coordinate': 'n', **data}, premises, **more)
accept('recurrence', induction('n >= 0', 'sum(k = 0..n, binomial(n, k)) = 2^n', 'recurrence',
                               {'coefficients': ['-2', '1'], **sums('-factorial(n)*rfact(k-1)*rfact(n-k+1)', high='n+1', members=('0', '1'))}, BASE))
PRODUCT = 'n*(n-1)*(n-2)*(n-3)*(n-4)*(n-5) = 0'
reject('leading-coefficient-vanishes', 'division: not shown /= 0', induction('n >= 0', PRODUCT, 'recurrence', {'coefficients': ['-(n+1)', 'n-5']}, BASE))
reject('order-2-with-one-base', 'induction: a premise is about another cell', induction('n >= 0', 'n = 0', 'recurrence', {'coefficients': ['1', '-2', '1']}, BASE))
reject('order-2-with-one-base-twice', 'induction: a premise is about another cell', induction('n >= 0', 'n = 0', 'recurrence', {'coefficients': ['1', '-2', '1']}, BASE * 2))
reject('order-0', 'recurrence: no order', induction('n >= 0', 'n = 0', 'recurrence', {'coefficients': ['1']}, []))
reject('wrong-initial-value', 'the two sides differ', induction('n >= 0', '2^n = 2^(n+1)', 'recurrence', {'coefficients': ['-2', '1']}, BASE))
reject('base-at-1-for-a-claim-from-0', 'induction: a premise is about another cell',
       induction('n >= 0', '2^n = 2*n', 'recurrence', {'coefficients': ['-2', '1']}, [point(1)]))
reject('step-of-another-recurrence', 'recurrence: the step is not 0', induction('n >= 0', 'n*(n-1) = 0', 'recurrence', {'coefficients': ['1', '-2', '1']}, [point(0), point(1)]))
reject('stride-without-a-base', 'the two sides differ', induction('n >= 0', '(-1)^n = 1', 'recurrence', {'coefficients': ['-1', '0', '1']}, [point(0), point(1)]))
reject('induction-on-an-integer', 'induction: the coordinate is no nat',
       file('n', 'n = 0', [point(0), step('recurrence', cell('n:int', n='n'), {'coordinate': 'n', 'coefficients': ['1', '-1']}, [0])]))
reject('induction-on-nothing', 'induction: the coordinate is no nat',
       nat('n >= 0', 'n = 0', 'recurrence', {'coordinate': 'm', 'coefficients': ['1', '1']}, BASE))
reject('recurrence-for-an-inequality', 'the link is >=', induction('n >= 0', 'n >= 0', 'recurrence', {'coefficients': ['1', '1']}, BASE))
reject('induction-over-a-vacuous-base', 'induction leaves the domain',
       file('n >= 1', '2^n = 0', [step('empty', cell('', n='0'), {'constraint': 0}), step('recurrence', cell('n:nat', n='n'), {'coordinate': 'n', 'coefficients': ['-2', '1']}, [0]),
                                  step('cases', cell('n:int', n='n'), split('n', 'sign'), [1, 1]), step('conclude', None, {}, [2])]))
reject('induction-over-a-vacuous-parity', 'induction leaves the domain',
       file('odd n', '2^n = 0', [step('empty', cell('', n='0'), {'constraint': 0}), step('recurrence', cell('n:nat', n='n'), {'coordinate': 'n', 'coefficients': ['-2', '1']}, [0])]))
reject('growth-over-a-vacuous-base', 'induction leaves the domain',
       file('n >= 1', 'n-5 >= 0', [step('empty', cell('', n='0'), {'constraint': 0}), step('growth', cell('n:nat', n='n'), {'coordinate': 'n', 'factor': '1'}, [0])]))
reject('induction-over-a-vacuous-strict-base', 'induction leaves the domain',
       file('n, real x > 0', 'x*n = 0', [step('empty', cell('x:half', n='0', x='0*x'), {'constraint': 0}), step('recurrence', cell('n:nat x:half', n='n', x='0*x'), {'coordinate': 'n', 'coefficients': ['-1', '1']}, [0])]))
POSITIVE_BASE = [point(0, 'positive')]
accept('growth', induction('n >= 0', '2^n >= n + 1', 'growth', {'factor': '2'}, POSITIVE_BASE))
reject('growth-from-a-false-base', 'not shown >= 0', induction('n >= 0', '2^n >= n+2', 'growth', {'factor': '2'}, POSITIVE_BASE))
reject('growth-with-a-negative-factor', 'not shown >= 0', induction('n >= 0', 'n^2-10*n >= 0', 'growth', {'factor': '-1'}, POSITIVE_BASE))
reject('growth-by-a-false-step', 'not shown >= 0', induction('n >= 0', '2^n > n^3', 'growth', {'factor': '2'}, POSITIVE_BASE))
reject('growth-with-factor-0', 'growth: not shown strict', induction('n >= 0', '(n-1)^2 > 0', 'growth', {'factor': '0'}, POSITIVE_BASE))
reject('growth-strict-at-its-base', 'not shown strict', induction('n >= 0', 'binomial(2*n, n) > 4^n/(2*n+1)', 'growth', {'factor': '2*(2*n+1)/(n+1)'}, POSITIVE_BASE))
reject('growth-for-an-equation', 'the link is =', induction('n >= 0', 'n = 0', 'growth', {'factor': '1'}, BASE))
reject('growth-without-a-base', 'induction: a premise is about another cell', induction('n >= 0', 'n-1 >= 0', 'growth', {'factor': '1'}, []))
def further(show, lemma, factor='1', at=None, domain='n >= 0', of='n >= 0', data=None, first=None):
    """Growth with a further theorem: the lemma's link 0 on the cell n natural."""
    steps = [first or point(0, 'positive'), step('positive', at or cell('n:nat', n='n'), of=(1, 0)),
             step('growth', cell('n:nat', n='n'), {'coordinate': 'n', 'factor': factor, **(data or {})}, [0, 1])]
    return file(domain, show, steps + closing('n', 2), [(of, lemma)])
accept('growth-with-a-further-theorem', further('n^2 + 5 > n', 'n >= 0'))
accept('growth-strict-by-a-further-theorem', further('n + 1 > 0', 'n + 2 > 0', '0'))
reject('growth-with-a-theorem-that-is-too-weak', 'not shown >= 0', further('n^2 - 2*n >= 0', 'n + 1 >= 0'))
reject('growth-with-a-theorem-that-is-too-strong', 'not shown >= 0', further('n >= 0', '2*n + 2 >= n'))
reject('growth-not-strict-by-a-weak-theorem', 'growth: not shown strict', further('(n-1)^2 > 0', 'n^2 >= 0', '0'))
reject('growth-with-a-theorem-on-a-point', 'a premise is about another cell', further('n^2 - 3*n >= 0', '2*n - 2 >= -2', at=cell('', n='0')))
reject('growth-with-a-theorem-on-a-smaller-cell', 'a premise is about another cell', further('n^2 - 3*n >= 0', '2*n - 2 >= 0', at=cell('n:nat', n='n+1')))
reject('growth-with-a-theorem-on-a-smaller-domain', 'a premise has another domain', further('n^2 + 5 > n', 'n >= 0', of='n >= 1'))
reject('growth-with-a-further-equation', 'growth: a premise that is no inequality',
       file('n >= 0', '-n >= 0', [point(0, 'positive'), step('equal', cell('n:nat', n='n'), of=(1, 0)), step('growth', cell('n:nat', n='n'), {'coordinate': 'n', 'factor': '1'}, [0, 1])] + closing('n', 2), [('n >= 0', '-1 = -1')]))
reject('growth-with-a-further-difference', 'growth: a premise that is no inequality',
       file('n >= 0', '-n >= 0', [point(0, 'positive'), step('positive', cell('n:nat', n='n'), of=(2, 0)), step('combine', cell('n:nat', n='n'), {'turned': 1}, [1], (1, 0)),
                                  step('growth', cell('n:nat', n='n'), {'coordinate': 'n', 'factor': '1'}, [0, 2])] + closing('n', 3), [('n >= 0', '-1 != 0'), ('n >= 0', '-1 < 0')]))
reject('growth-from-a-base-of-another-link', 'growth: a premise about another link', further('n - 1 >= 0', 'n >= 0', first=point(0, 'positive', of=(1, 0))))
# ---------------------------------------------------------------------------------------------- chain, square, combine
def from_lemmas(show, rule, lemmas, data=None, domain='n >= 0'):
    """Lemmas with link 0 on the cell n natural, then the rule on that cell."""
    steps = [step('positive', cell('n:nat', n='n'), of=(i + 1, 0)) for i in range(len(lemmas))]
    steps.append(step(rule, cell('n:nat', n='n'), data, range(len(lemmas))))
    return file(domain, show, steps + closing('n', len(lemmas)), [lemma if isinstance(lemma, tuple) else (domain, lemma) for lemma in lemmas])
accept('chain', from_lemmas('n < 2*n + 2', 'chain', ['n <= n + 1', 'n + 1 < 2*n + 2']))
accept('combine-to-an-equation', from_lemmas('abs(n) = n', 'combine', ['abs(n) >= n', 'abs(n) <= n']))
accept('combine-to-a-difference', from_lemmas('n != n + 1', 'combine', ['n + 1 > n'], {'turned': 1}))
reject('chain-that-does-not-meet', 'chain: the sides do not meet', from_lemmas('n <= n - 1', 'chain', ['n <= n + 1', '-1 <= n']))
reject('chain-with-another-start', 'chain: the sides do not meet', from_lemmas('2*n + 5 <= n + 2', 'chain', ['n <= n + 1', 'n + 1 <= n + 2']))
reject('chain-with-another-end', 'chain: the sides do not meet', from_lemmas('n <= n - 2', 'chain', ['n <= n + 1', 'n + 1 <= n + 2']))
reject('chain-of-one', 'chain: another number of premises', from_lemmas('n <= n - 2', 'chain', ['n <= n + 1']))
reject('chain-that-is-not-strict', 'chain: not shown strict', from_lemmas('n < n', 'chain', ['n <= n', 'n <= n']))
TURNED = {'turned': 1}
reject('chain-through-a-difference', 'chain: direction',
       file('n >= 0', 'n + 1 <= n', [step('positive', cell('n:nat', n='n'), of=(2, 0)), step('combine', cell('n:nat', n='n'), TURNED, [0], (1, 0)), step('positive', cell('n:nat', n='n'), of=(3, 0)),
                                     step('chain', cell('n:nat', n='n'), {}, [1, 2])], [('n >= 0', 'n + 1 != n'), ('n >= 0', 'n < n + 1'), ('n >= 0', 'n <= n')]).replace('"turned":1', '"turned":0'))
reject('chain-back-through-a-difference', 'chain: direction',
       file('n >= 0', 'n + 2 <= n + 1', [step('positive', cell('n:nat', n='n'), of=(1, 0)), step('positive', cell('n:nat', n='n'), of=(2, 0)), step('combine', cell('n:nat', n='n'), TURNED, [1], (3, 0)),
                                         step('chain', cell('n:nat', n='n'), {}, [0, 2])], [('n >= 0', 'n + 2 <= n + 2'), ('n >= 0', 'n + 1 < n + 2'), ('n >= 0', 'n + 2 != n + 1')]).replace('"turned":1', '"turned":0'))
reject('chain-to-an-equation', 'the link is =', from_lemmas('n = n + 1', 'chain', ['n <= n + 1', 'n + 1 <= n + 1']))
reject('equation-by-one-inequality', 'combine: = needs two premises, != needs one', from_lemmas('n + 1 = n', 'combine', ['n + 1 >= n']))
reject('equation-by-one-inequality-twice', 'combine: the premises are about another gap', from_lemmas('n + 1 = n', 'combine', ['n + 1 >= n', 'n <= n + 1']))
reject('equation-by-other-inequalities', 'combine: the premises are about another gap', from_lemmas('n + 1 = n', 'combine', ['n + 2 >= n', 'n + 1 <= n + 1']))
reject('equation-by-differences', 'combine: = needs <= and >=, != needs < or >', from_lemmas('n = n', 'combine', ['n + 1 > n', 'n >= n']))
reject('difference-by-a-weak-inequality', 'combine: = needs <= and >=, != needs < or >', from_lemmas('n != 0', 'combine', ['n >= 0']))
reject('difference-by-another-gap', 'combine: the premises are about another gap', from_lemmas('n != 0', 'combine', ['n + 1 > 0']))
reject('difference-turned-the-wrong-way', 'combine: the premises are about another gap', from_lemmas('n + 1 != n', 'combine', ['n + 1 > n'], TURNED))
reject('equation-with-a-multiplier', 'combine: multipliers or a certificate for an equation', from_lemmas('n != n + 1', 'combine', ['n + 1 > n'], {**TURNED, 'multipliers': ['1']}))
reject('equation-with-a-certificate', 'combine: multipliers or a certificate for an equation', from_lemmas('n != n + 1', 'combine', ['n + 1 > n'], {**TURNED, 'certificate': []}))
reject('equation-from-another-domain', 'a premise has another domain', from_lemmas('n = 0', 'combine', [('n >= 1', 'n >= 0'), 'n >= 0']))
reject('chain-on-another-cell', 'a premise is about another cell', from_lemmas('n <= n + 1', 'chain', ['n <= n', 'n <= n + 1']).replace('{"coordinates":{"n":"nat"},"map":{"n":"n"}},"data":{},"of":[1,0]', '{"coordinates":{"n":"nat"},"map":{"n":"n+1"}},"data":{},"of":[1,0]'))
reject('chain-from-another-domain', 'a premise has another domain', from_lemmas('n <= 2*n - 1', 'chain', [('n >= 1', 'n <= n'), 'n <= 2*n']))
reject('chain-with-data', 'chain: unknown data', from_lemmas('n <= n + 1', 'chain', ['n <= n', 'n <= n + 1'], {'by': 1}))
accept('square', from_lemmas('sqrt(n) <= n + 1', 'square', ['sqrt(n)^2 <= (n + 1)^2', '0 <= n + 1']))
reject('square-without-a-sign', 'not shown >= 0', from_lemmas('n+1 <= -n-2', 'square', ['(n+1)^2 <= (-n-2)^2', '0 <= -n-2']))
reject('square-with-another-sign', 'square: not 0 <= b', from_lemmas('n+1 <= -n-2', 'square', ['(n+1)^2 <= (-n-2)^2', '0 <= n+2']))
reject('square-by-a-weaker-square', 'square: not a^2 against b^2', from_lemmas('n < n', 'square', ['n^2 <= n^2', '0 <= n']))
reject('square-of-something-else', 'square: not a^2 against b^2', from_lemmas('n+2 <= n+1', 'square', ['n^2 <= (n+1)^2', '0 <= n+1']))
reject('square-below-0', 'square: not 0 <= b', from_lemmas('n+1 <= -n-2', 'square', ['(n+1)^2 <= (-n-2)^2', '-n-2 <= 0']))
reject('square-above-a-negative', 'square: not 0 <= b', from_lemmas('n+1 <= -n-2', 'square', ['(n+1)^2 <= (-n-2)^2', '-n-3 <= -n-2']))
reject('square-with-a-difference', 'square: not 0 <= b',
       file('n >= 0', 'n+1 <= -n-2', [step('positive', cell('n:nat', n='n'), of=(1, 0)), step('positive', cell('n:nat', n='n'), of=(2, 0)), step('combine', cell('n:nat', n='n'), TURNED, [1], (3, 0)),
                                      step('square', cell('n:nat', n='n'), {}, [0, 2])], [('n >= 0', '(n+1)^2 <= (-n-2)^2'), ('n >= 0', '0 > -n-2'), ('n >= 0', '0 != -n-2')]).replace('"turned":1', '"turned":0'))
reject('square-of-an-equation', 'the link is =', from_lemmas('n = -n', 'square', ['n^2 <= (-n)^2', '0 <= n']))
reject('square-with-one-premise', 'square: another number of premises', from_lemmas('n <= -n', 'square', ['n^2 <= (-n)^2']))
accept('combine', from_lemmas('3*n + 2 > n', 'combine', ['n + 1 > 0', 'n >= 0'], {'multipliers': ['2', '0']}))
accept('combine-with-a-negative-multiple-of-an-equation',
       file('n >= 0', 'n*(n+1)/2 >= sum(k = 0..n, k)', [step('equal', cell('n:nat', n='n'), sums('k*(k-1)/2'), of=(1, 0)),
                                                        step('combine', cell('n:nat', n='n'), {'multipliers': ['-1'], **sums('0', members=('0', '1'))}, [0])] + closing('n', 1), [('n >= 0', TRIANGLE)]))
reject('combine-of-nothing', 'combine: number of multipliers', from_lemmas('n >= 0', 'combine', [], {'multipliers': []}))
reject('combine-with-a-negative-multiple', 'not shown >= 0', from_lemmas('-n >= 0', 'combine', ['n >= 0'], {'multipliers': ['-1']}))
reject('combine-without-the-rest', 'not shown >= 0', from_lemmas('n >= 1', 'combine', ['n >= 0'], {'multipliers': ['1']}))
reject('combine-that-is-not-strict', 'combine: not shown strict', from_lemmas('2*n > 0', 'combine', ['n >= 0'], {'multipliers': ['2']}))
reject('combine-with-a-multiple-that-may-be-0', 'combine: not shown strict', from_lemmas('n*(n+1) > 0', 'combine', ['n+1 > 0'], {'multipliers': ['n']}))
reject('combine-without-a-multiplier', 'combine: number of multipliers', from_lemmas('-n >= 0', 'combine', ['n >= 0'], {'multipliers': []}))
reject('combine-with-two-multipliers', 'combine: number of multipliers', from_lemmas('n >= 0', 'combine', ['n >= 0'], {'multipliers': ['1', '1']}))
reject('combine-with-a-difference', 'combine: a premise with !=',
       file('n >= 0', '-1 >= 0', [step('positive', cell('n:nat', n='n'), of=(2, 0)), step('combine', cell('n:nat', n='n'), {}, [0], (1, 0)),
                                  step('combine', cell('n:nat', n='n'), {'multipliers': ['1']}, [1])], [('n >= 0', 'n + 1 != n'), ('n >= 0', 'n < n + 1')]))
reject('combine-from-another-domain', 'a premise has another domain',
       file('n >= 0', 'n >= 1', [step('empty', cell('', n='0'), {'constraint': 0}, of=(1, 0)), step('positive', cell('n:nat', n='n+1'), of=(1, 0)),
                                 step('cases', cell('n:nat', n='n'), split('n', 'value', 1), [0, 1], (1, 0)),
                                 step('combine', cell('n:nat', n='n'), {'multipliers': ['1']}, [2])] + closing('n', 3), [('n >= 1', 'n >= 1')]))
# ---------------------------------------------------------------------------------------------- degree, finite, evaluate
def degree(show, domain='d >= 0'): return nat(domain, show, 'degree', v='d', start='d' + domain[-2:].replace(' ', '+').replace('+0', ''))
WEIGHT = '(-1)^k*binomial(d, k)'
accept('degree', file('d >= 1, 0 <= m <= d-1', f'sum(k = 0..d, {WEIGHT}*k^m) = 0', [
    step('degree', cell('d:nat m:nat', d='d+m+1', m='m')), step('cases', cell('d:int m:nat', d='d', m='m'), split('d', 'bound', 2), [0]),
    step('cases', cell('d:int m:int', d='d', m='m'), split('m', 'bound', 1), [1]), step('conclude', None, {}, [2])]))
accept('degree-of-the-order', degree(f'sum(k = 0..d, {WEIGHT}*(3 - 2*k)^d) = (-1)^d*d!*(-2)^d'))
reject('degree-of-the-order-called-0', 'degree: the right side differs', degree(f'sum(k = 0..d, {WEIGHT}*k^d) = 0'))
reject('degree-0-at-order-0', 'degree: not shown below d, nor equal to d', degree(f'sum(k = 0..d, {WEIGHT}*1) = 0'))
reject('degree-below-with-another-value', 'degree: the right side differs', degree(f'sum(k = 0..d, {WEIGHT}*1) = 1', 'd >= 2'))
reject('degree-with-another-slope', 'degree: the right side differs', degree(f'sum(k = 0..d, {WEIGHT}*(2*k)^d) = (-1)^d*d!'))
reject('degree-above', 'degree: not shown below d, nor equal to d', degree(f'sum(k = 0..d, {WEIGHT}*k^(d+1)) = 0'))
reject('degree-of-a-square', 'degree: a base is not affine in k', degree(f'sum(k = 0..d, {WEIGHT}*(k^2)^d) = (-1)^d*d!'))
reject('degree-with-a-negative-exponent', 'degree: an exponent is not shown >= 0', degree(f'sum(k = 0..d, {WEIGHT}*(k+1)^(-1)) = 0', 'd >= 1'))
reject('degree-over-a-negative-range', 'degree: d is not shown >= 0', file('d', f'sum(k = 0..d, {WEIGHT}*k^d) = (-1)^d*d!', [step('degree', cell('d:int', d='d'))]))
reject('degree-from-1', 'degree: not a sum from 0', degree(f'sum(k = 1..d, {WEIGHT}*1) = 0', 'd >= 1'))
reject('degree-of-no-sum', 'degree: not a sum from 0', degree('d = 0', 'd >= 1'))
reject('degree-without-signs', 'degree: not (-1)^k*binomial(d, k)', degree('sum(k = 0..d, 1^k*binomial(d, k)*1) = 0', 'd >= 1'))
reject('degree-with-another-row', 'degree: not (-1)^k*binomial(d, k)', degree('sum(k = 0..d, (-1)^k*binomial(d+1, k)*1) = 0', 'd >= 1'))
reject('degree-of-an-inequality', 'the link is >=', degree(f'sum(k = 0..d, {WEIGHT}*1) >= 0', 'd >= 1'))
accept('finite', finite('1 <= n <= 5, 0 <= m <= n', 'binomial(n, m) >= 1'))
accept('finite-differences', finite('1 <= n <= 5', 'n != 6'))
accept('finite-even', finite('even 0 <= n <= 4', '(-1)^n = 1'))
reject('finite-bounded-by-a-square-from-below', 'not shown >= 0', finite('0 <= n <= 5, n^2 + n >= 6', 'n >= 4'))
reject('finite-bounded-by-a-square-from-above', 'not shown >= 0', finite('0 <= n <= 5, n^2 - n >= 2', 'n >= 3'))
reject('enumerated-reals', 'finite: a real variable', finite('real 0 <= x <= 3', 'x*(x-1)*(x-2)*(x-3) = 0'))
reject('finite-without-an-end', 'finite: a variable is not bounded', finite('n >= 0', 'n >= 0'))
reject('finite-without-a-start', 'finite: a variable is not bounded', finite('n <= 0', 'n <= 0'))
reject('finite-fails-at-the-end', 'the two sides differ', finite('1 <= n <= 6', 'sum(k = 0..4, binomial(n-1, k)) = 2^(n-1)'))
reject('finite-fails-at-the-start', 'the two sides differ', finite('0 <= n <= 5', 'n*2^n = n*2^n + max(0, 1-n)'))
reject('finite-strict-fails', 'the relation fails', finite('0 <= n <= 5', 'n < 5'))
reject('finite-inequality-fails', 'not shown >= 0', finite('0 <= n <= 5', 'n <= 4'))
reject('finite-difference-fails', 'the two sides are equal', finite('1 <= n <= 5', 'n != 5'))
reject('finite-with-a-cell', 'finite: a cell is missing, or there is one', file('0 <= n <= 3', 'n = 7', [step('finite', cell('n:int', n='n'))]))
reject('finite-with-a-premise', 'finite: another number of premises', file('0 <= n <= 3', 'n >= 0', [step('finite'), step('finite', None, {}, [0])]))
reject('undefined-at-one-point', 'division: not one term on this cell', finite('0 <= n <= 5', '0/(n-3) = 0'))
accept('evaluate', file('n', 'n^2 != 5', [step('evaluate', cell('', n='2'))], claims=[{'name': '', 'statement': 1}], lemmas=[('n = 1', 'n = 1')]).replace('"steps":[', '"steps":[' + dump(step('finite', of=(1, 0))).strip() + ','))
reject('evaluate-at-no-point', 'evaluate: not a point', file('n', 'n^2 != 5', [step('evaluate', cell('n:int', n='n'))]))
reject('evaluate-and-fail', 'the two sides are equal', file('n', 'n^2 != 4', [step('evaluate', cell('', n='2'))]))
# ---------------------------------------------------------------------------------------------- lemmas
LEMMA = [step('equal', cell('n:nat', n='n'), sums('k*(k-1)/2'), of=(1, 0))] + closing('n', 0, (1, 0))
def by_lemma(show, instance, lemma=TRIANGLE, number=2, domain='n >= 0', of='n >= 0', before=LEMMA):
    rewrite = {'rewrites': [{'lemma': number, 'with': {'n': instance}}]}
    return file(domain, show, before + [step('equal', cell('n:nat', n='n'), rewrite)] + closing('n', len(before)), [(of, lemma)])
accept('lemma', by_lemma('sum(k = 0..2*n, k) = n*(2*n+1)', '2*n'))
reject('lemma-outside-its-domain', 'rewrite: outside the domain of the lemma', by_lemma('sum(k = 0..n-5, k) = (n-5)*(n-4)/2', 'n-5'))
reject('lemma-outside-its-parity', 'rewrite: outside the domain of the lemma',
       by_lemma('floor(n/2) = n/2', 'n', 'floor(n/2) = n/2', 1, of='even n',
                before=[step('equal', cell('n:int', n='2*n'), of=(1, 0)), step('empty', cell('n:int', n='2*n+1'), {'constraint': 0}, of=(1, 0)),
                        step('cases', cell('n:int', n='n'), split('n', 'residue', 2), [0, 1], (1, 0)), step('conclude', None, {}, [2], (1, 0))]).replace('"lemma":1', '"lemma":3'))
reject('lemma-outside-its-strict-domain', 'rewrite: outside the domain of the lemma',
       file('n >= 0', 'sign(n) = 1', [step('equal', cell('x:pos', x='x'), of=(1, 0)), step('cases', cell('x:real', x='x'), split('x', 'bound', 0), [0], (1, 0)), step('conclude', None, {}, [1], (1, 0)),
                                      step('equal', cell('n:nat', n='n'), {'rewrites': [{'lemma': 2, 'with': {'x': 'n'}}]})] + closing('n', 3), [('real x > 0', 'sign(x) = 1')]))
reject('lemma-about-integers-for-a-half', 'a form is not integer-valued',
       file('n >= 0', 'floor(n/2) = n/2', [step('equal', cell('m:int', m='m'), of=(1, 0)), step('conclude', None, {}, [0], (1, 0)),
                                           step('equal', cell('n:nat', n='n'), {'rewrites': [{'lemma': 1, 'with': {'m': 'n/2'}}]})] + closing('n', 2), [('m', 'floor(m) = m')]))
reject('lemma-not-concluded', 'rewrite: the lemma is not concluded', by_lemma('sum(k = 0..n, k) = n*(n+1)/2', 'n', number=0))
reject('lemma-that-is-an-inequality', 'rewrite: the lemma is no equation',
       by_lemma('abs(n) = 2*n', 'n', 'abs(n) <= 2*n', before=[step('positive', cell('n:nat', n='n'), of=(1, 0))] + closing('n', 0, (1, 0))))
reject('lemma-with-the-value-of-another-link', 'the two sides differ', by_lemma('sum(k = 0..n, k) = n^2', 'n', f'{TRIANGLE} = n^2'))
reject('lemma-without-its-variable', 'rewrite: the instance is not about the variables', by_lemma('sum(k = 0..n, k) = n^2', 'n').replace('"with":{"n":"n"}', '"with":{}'))
reject('lemma-with-another-key', 'the keys are not lemma with', by_lemma('sum(k = 0..n, k) = n^2', 'n').replace('"lemma":2', '"lemma":2,"link":1'))
reject('instance-in-terms-of-itself', 'the two sides differ',
       file('n >= 0', 'sqrt(n^2) = n', [step('equal', cell('n:nat', n='n'), of=(1, 0))] + closing('n', 0, (1, 0)) +
            [step('equal', cell('n:nat', n='n'), {'rewrites': [{'lemma': 2, 'with': {'n': 'sqrt(n^2)'}}]})], [('n >= 0', 'abs(n) = n')]))
reject('at-sign-in-a-hint', 'a name with @ outside an instance', nat('n >= 0', TRIANGLE, 'equal', sums('@k')))
reject('at-sign-in-a-claim', 'a name with @ outside an instance', nat('n >= 0', '@n = n', 'equal'))
reject('circular-lemma', 'a number points at nothing', nat('n >= 0', '2^n = 3', 'equal', {'rewrites': [{'lemma': 0, 'with': {'n': 'n'}}]}))
# ---------------------------------------------------------------------------------------------- files
GOOD = nat('n >= 0', TRIANGLE, 'equal', sums('k*(k-1)/2'))
reject('truncated', 'a byte is not printable ASCII, or a backslash, or the last line does not end', GOOD[:-20])
reject('truncated-with-a-newline', 'not JSON', GOOD[:-20] + '\n')
reject('a-digit-changed', 'the two sides differ', GOOD.replace('n*(n+1)/2', 'n*(n+1)/3'))
reject('duplicate-key', 'not canonical JSON', GOOD.replace('"assumed":[]', '"assumed":[],"assumed":[]'))
reject('spaces', 'not canonical JSON', GOOD.replace('"assumed":[]', '"assumed": []'))
reject('keys-out-of-order', 'not canonical JSON', GOOD.replace('"for":"n >= 0","show":"' + TRIANGLE + '"', '"show":"' + TRIANGLE + '","for":"n >= 0"'))
reject('no-object', 'not canonical JSON', '[]\n')
reject('trailing-garbage', 'not JSON', GOOD.replace('\n', '{}\n'))
reject('two-lines', 'a byte is not printable ASCII, or a backslash, or the last line does not end', GOOD + GOOD)
reject('escape', 'a byte is not printable ASCII, or a backslash, or the last line does not end', GOOD.replace('"end":"end"', '"end":"\\u0065nd"'))
reject('invalid-utf-8', 'a byte is not printable ASCII, or a backslash, or the last line does not end', GOOD.replace('"end":"end"', '"end":"\udcff"'))
reject('float', 'a number that is not a count', GOOD.replace('"uses":[0]', '"uses":[0.0]'))
reject('nan', 'a number that is not a count', GOOD.replace('"uses":[0]', '"uses":[NaN]'))
reject('negative-reference', 'a number that is not a count', GOOD.replace('"uses":[1]', '"uses":[-1]'))
reject('negative-statement', 'a number that is not a count', GOOD.replace('"statement":0', '"statement":-1'))
reject('leading-zero', 'not JSON', GOOD.replace('"uses":[1]', '"uses":[01]'))
reject('ten-digits', 'a number that is not a count', GOOD.replace('"uses":[1]', '"uses":[1000000000]'))
reject('forward-reference', 'a number points at nothing', GOOD.replace('"uses":[1]', '"uses":[2]'))
reject('true-for-1', 'a number points at nothing', GOOD.replace('"uses":[1]', '"uses":[true]'))
reject('text-for-1', 'a number points at nothing', GOOD.replace('"uses":[1]', '"uses":["1"]'))
reject('statement-that-is-not-there', 'a number points at nothing', GOOD.replace('"of":[0,0]', '"of":[1,0]'))
reject('link-that-is-not-there', 'a number points at nothing', GOOD.replace('"of":[0,0]', '"of":[0,1]'))
reject('of-one', 'of: not a statement and a link', GOOD.replace('"of":[0,0]', '"of":[0]'))
reject('unknown-key', 'the keys are not assumed claims end', GOOD.replace('"assumed":[]', '"assumed":[],"axioms":[]'))
reject('missing-key', 'the keys are not assumed claims end', GOOD.replace('"assumed":[],', ''))
reject('unknown-key-of-a-step', 'the keys are not cell data of rule uses', GOOD.replace('"rule":"equal"', '"rule":"equal","trust":1'))
reject('unknown-key-of-a-statement', 'the keys are not for show', GOOD.replace('"for":"n >= 0"', '"for":"n >= 0","let":[]'))
reject('unknown-key-of-a-claim', 'the keys are not name statement', GOOD.replace('"statement":0', '"statement":0,"strict":1'))
reject('unknown-key-of-a-group', 'the keys are not difference from members to variable', GOOD.replace('"to":"n"', '"to":"n","upto":"n"'))
reject('unknown-data', 'equal: unknown data', GOOD.replace('"sums":', '"assume":1,"sums":'))
reject('certificate-of-an-equation', 'equal: unknown data', nat('n >= 0', 'n = n', 'equal', {'certificate': []}))
reject('unknown-rule', 'unknown rule', GOOD.replace('"rule":"equal"', '"rule":"assume"'))
reject('rule-without-a-cell', 'equal: a cell is missing, or there is one', file('n', 'n = n', [step('equal')]))
reject('rule-that-is-no-text', 'rule is malformed', GOOD.replace('"rule":"equal"', '"rule":1'))
reject('uses-that-is-no-list', 'uses is malformed', GOOD.replace('"uses":[]', '"uses":{}'))
reject('cases-without-a-split', 'split is missing', leafless({'coordinate': 'n'}))
reject('hint-that-is-true', 'sums is malformed', nat('n >= 0', 'n = n', 'equal', {'sums': True}))
reject('constraint-that-is-true', 'constraint is malformed', file('n', 'n = 7', [step('empty', cell('n:int', n='n'), {'constraint': True})]))
reject('leaf-with-a-premise', 'equal: another number of premises',
       file('n', 'n = n', [step('equal', cell('n:int', n='n')), step('equal', cell('n:int', n='n'), {}, [0])]))
reject('end-missing', 'the end is missing', GOOD.replace('"end":"end"', '"end":""'))
reject('nothing-claimed', 'nothing is claimed', GOOD.replace('[{"name":"","statement":0}]', '[]'))
reject('claim-that-is-not-concluded', 'a claim is not concluded', nat('n >= 0', TRIANGLE + ' = n*(n+1)/2', 'equal', sums('k*(k-1)/2')))
reject('claim-of-another-statement', 'a claim is not concluded', nat('n >= 0', TRIANGLE, 'equal', sums('k*(k-1)/2'), lemmas=[('n >= 0', 'n = n+1')], claims=[{'name': '', 'statement': 1}]))
reject('an-easier-claim-concluded', 'a claim is not concluded',
       file('n >= 0', '2^n > n^3', [step('positive', cell('n:nat', n='n'), of=(1, 0))] + closing('n', 0, (1, 0)), [('n >= 0', '2^n > 0')]))
reject('premise-about-another-claim', 'cases: a premise about another link',
       file('n >= 0', '2^n > n^3', [step('positive', cell('n:nat', n='n'), of=(1, 0))] + closing('n', 0), [('n >= 0', '2^n > 0')]))
reject('premise-about-another-link', 'cases: a premise about another link',
       file('n >= 0', 'n >= 0 >= 1', [step('positive', cell('n:nat', n='n'))] + closing('n', 0, (0, 1))))
reject('empty-claim-list-with-a-name', 'a claim is not the id, nor a part of it', GOOD.replace('"name":""', '"name":"hdp-lemma-1"'))
reject('two-claims-of-one-name', 'two claims have one name', GOOD.replace('[{"name":"","statement":0}]', '[{"name":"","statement":0},{"name":"","statement":0}]'))
reject('claim-named-by-a-number', 'two claims have one name', GOOD.replace('"name":""', '"name":0'))
reject('part-of-no-id', 'a claim is not the id, nor a part of it', GOOD.replace('"name":""', '"name":"/x"'))
reject('step-that-is-no-object', 'the keys are not cell data of rule uses', file('n', 'n = n', [5]))
reject('group-that-is-no-object', 'members is missing', nat('n >= 0', TRIANGLE, 'equal', {'sums': ['members']}))
reject('assumed-facts', 'a proved row assumes something', GOOD.replace('"assumed":[]', '"assumed":[{"fact":"x","instance":"y","source":"z"}]'))
reject('assumed-premises', 'a proved row assumes something', GOOD.replace('"premises":[]', '"premises":["hdp-lemma-1"]'))
reject('assumed-text', 'the keys are not fact instance source', GOOD.replace('"assumed":[]', '"assumed":["x"]'))
reject('fact-with-spaces', 'a fact is malformed', GOOD.replace('"assumed":[]', '"assumed":[{"fact":"x y","instance":"y","source":"z"}]'))
reject('fact-without-a-source', 'a fact is malformed', GOOD.replace('"assumed":[]', '"assumed":[{"fact":"x","instance":"y","source":0}]'))
reject('fact-without-an-instance', 'a fact is malformed', GOOD.replace('"assumed":[]', '"assumed":[{"fact":"x","instance":0,"source":"z"}]'))
reject('premise-with-a-slash', 'a premise is malformed', GOOD.replace('"premises":[]', '"premises":["../x"]'))
reject('id-with-a-slash', 'the id is malformed', GOOD.replace('"id":""', '"id":"a/b"'))
reject('id-that-is-no-text', 'the id is malformed', GOOD.replace('"id":""', '"id":1'))
# ---------------------------------------------------------------------------------------------- ids (checker/test.claims)
def named(id, show=TRIANGLE, **changes): return nat('n >= 0', show, 'equal', sums('k*(k-1)/2'), id=id, **{'claims': [{'name': id, 'statement': 0}], **changes})
accept('named', named('test-triangle'))
accept('named-with-let', named('test-let'))
accept('named-with-other-bound-names', named('test-triangle', 'sum(j = 0..n, j) = n*(n+1)/2'))
FACT = [{'fact': 'archimedes', 'source': 'On Spirals, Proposition 10', 'instance': 'n'}]
CORE = [{'name': 'test-derived/sum', 'statement': 0}]
accept('derived', named('test-derived', claims=CORE, assumed=FACT, premises=['test-triangle']))
accept('derived-by-argument', named('test-argument', claims=[{'name': 'test-argument/sum', 'statement': 0}]))
reject('an-easier-claim-under-the-right-id', 'the claim differs from the claims file',
       nat('n >= 0', 'n*(n+1)/2 = n*(n+1)/2', 'equal', id='test-triangle', claims=[{'name': 'test-triangle', 'statement': 0}]))
reject('smaller-domain-under-the-right-id', 'the claim differs from the claims file',
       nat('n >= 1', TRIANGLE, 'equal', sums('k*(k-1)/2', high='n+1'), start='n+1', id='test-triangle', claims=[{'name': 'test-triangle', 'statement': 0}]))
reject('id-that-is-not-listed', 'the id is not in the claims file', named('test-nothing'))
reject('part-left-out', 'the claims are not those of the claims file', named('test-parts'))
reject('part-for-the-whole', 'the claims are not those of the claims file', named('test-triangle', claims=[{'name': 'test-triangle/sum', 'statement': 0}]))
reject('easier-part', 'the claim of a part differs from the claims file',
       nat('n >= 0', 'n = n', 'equal', id='test-derived', claims=CORE, assumed=FACT, premises=['test-triangle']))
reject('fact-left-out', 'the facts or premises differ from the claims file', named('test-derived', claims=CORE, premises=['test-triangle']))
reject('fact-with-another-instance', 'the facts or premises differ from the claims file',
       named('test-derived', claims=CORE, assumed=[{**FACT[0], 'instance': 'n+1'}], premises=['test-triangle']))
reject('premise-left-out', 'the facts or premises differ from the claims file', named('test-derived', claims=CORE, assumed=FACT))
reject('assumed-by-a-proved-row', 'a proved row assumes something', named('test-triangle', assumed=FACT))
reject('claim-of-another-id', 'a claim is not the id, nor a part of it', named('test-triangle', claims=[{'name': 'test-let', 'statement': 0}]))
# ---------------------------------------------------------------------------------------------- texts and limits
def statement(domain, show): return file(domain, show, [])
for name, reason, domain, show in (
        ('unknown-symbol', 'unexpected $ 2', 'n', 'n = n $ 2'), ('comma-missing', 'expected ,, found k', 'n', 'sum(k = 0..n k) = n'), ('bracket-left', 'unexpected )', 'n', 'n = n)'),
        ('operand-missing', 'unexpected *', 'n', 'n = *'), ('text-that-ends', 'expected more, found None', 'n', 'n ='), ('unknown-function', 'unknown function f', 'n', 'f(n) = n'),
        ('rfact-in-a-claim', 'unknown function rfact', 'n >= 0', 'rfact(n) >= 0'), ('arguments-missing', 'binomial: number of arguments', 'n', 'binomial(n) = n'),
        ('function-as-a-name', 'abs is no variable', 'n', 'abs = n'), ('function-as-a-bound-name', 'abs cannot be a name here', 'n', 'sum(abs = 0..n, 1) = n'),
        ('number-as-a-bound-name', '1 cannot be a name here', 'n', 'sum(1 = 0..n, 1) = n'),
        ('unknown-name', 'the name m is unknown', 'n', 'm = n'), ('unknown-name-in-a-domain', 'the name m is unknown', 'n, n <= 2*m', 'n = n'),
        ('bound-twice', 'the name n is bound already', 'n', 'sum(n = 0..3, n) = 6'), ('bound-twice-inside', 'the name k is bound already', 'n', 'sum(k = 0..3, sum(k = 0..k, k)) = n'),
        ('point-bound-twice', 'the name x is bound already', 'n', 'E(x in cube(2), E(x in cube(2), total(x))) = n'), ('bound-name-outside', 'the name k is unknown', 'n', 'sum(k = 0..k, 1) = n'),
        ('no-relation', 'a statement has no relation', 'n', 'n'), ('two-new-variables', 'a part of a domain introduces two variables', 'n >= m', 'n = n'),
        ('no-variable', 'a part of a domain introduces no variable and bounds none', '3', '1 = 1'), ('parity-of-an-old-variable', 'a part of a domain introduces no variable and bounds none', 'n, even n >= 0', 'n = n'),
        ('domain-with-a-difference', 'a domain has !=', 'n != 3', 'n = n'), ('function-as-a-variable', 'abs is no variable', 'abs >= 0', '1 = 1')):
    reject(name, reason, statement(domain, show))
reject('domain-that-is-no-text', 'a domain is no text or too long', statement('n', 'n = n').replace('"for":"n"', '"for":5'))
reject('claim-that-is-no-text', 'an expression is not text', statement('n', 'n = n').replace('"show":"n = n"', '"show":5'))
reject('nesting-151', 'an expression is nested more than 150 deep', statement('n', '(' * 150 + 'n' + ')' * 150 + ' = n'))
reject('minus-151', 'an expression is nested more than 150 deep', statement('n', '-' * 150 + 'n = n'))
reject('deep-sum', 'an expression is deeper than 600', statement('n', '+'.join(['1'] * 601) + ' = n'))
reject('deep-domain', 'an expression is deeper than 600', statement('+'.join(['1'] * 601) + ' <= n', 'n = n'))
reject('deep-hint', 'an expression is deeper than 600', file('n', 'n = n', [step('equal', cell('n:int', n='+'.join(['n'] * 601)))]))
reject('deep-json', 'the file is nested more than 12 deep', GOOD.replace('"uses":[]', '"uses":' + '[' * 11 + ']' * 11))
reject('many-terms', 'a polynomial has more than 60000 terms',
       file('real a, real b, real c, real d, real e, real f, real g, real h', '(a+b+c+d+1)^7*(e+f+g+h+1)^7 = 0', [step('equal', cell(' '.join(f'{x}:real' for x in 'abcdefgh'), **{x: x for x in 'abcdefgh'}))]))
reject('much-work', 'a product of polynomials takes more than 2000000 steps',
       file('real a, real b, real c, real d, real e, real f, real g, real h', '(a+b+c+d+e+f+g+h)^7*(a+b+c+d+e+f+g+h)^7 = 0',
            [step('equal', cell(' '.join(f'{x}:real' for x in 'abcdefgh'), **{x: x for x in 'abcdefgh'}))]))
reject('large-exponent', 'a coordinate has an exponent above 10000', real('(x^400)^26 = 0', 'equal'))
reject('many-bits', 'a coefficient has more than 100000 bits', real('(2^10000)^11 = 0', 'equal'))
reject('long-text', 'a text is longer than 20000 characters', statement('n', 'n = n' + ' ' * 20000), generated=True)
reject('long-domain', 'a domain is no text or too long', statement('n' + ' ' * 20000, 'n = n'), generated=True)
reject('long-number', 'a number has more than 1000 digits', statement('n', 'n = ' + '1' * 1001), generated=True)
reject('long-rational', 'not a rational number', leafless(split('x', 'at', '1' * 2001), 'x:real', 'real x', 'x = x', x='x'), generated=True)
reject('ten-thousand-brackets', 'the file is nested more than 12 deep', '[' * 10000 + ']' * 10000 + '\n', generated=True)
reject('ten-thousand-brackets-in-a-claim', 'an expression is nested more than 150 deep', statement('n', '(' * 9990 + 'n' + ')' * 9990 + ' = n'), generated=True)
reject('ten-megabyte-number', 'the file is longer than 5000000 bytes', GOOD.replace('"uses":[1]', '"uses":[' + '1' * 10_000_000 + ']'), generated=True)
reject('four-megabyte-number', 'a number that is not a count', GOOD.replace('"uses":[1]', '"uses":[' + '1' * 4_000_000 + ']'), generated=True)
reject('many-steps', 'more than 500 statements or 5000 steps', file('n', 'n = n', [step('equal', cell('n:int', n='n'))] * 5001), generated=True)
reject('many-statements', 'more than 500 statements or 5000 steps', file('n', 'n = n', [], [('n', 'n = n')] * 500), generated=True)

# claims files that are refused: (text, what is said)
LEDGERS = [
    ('show 1 = 1', 'line 1: unexpected show'), ('claim a b: t\nshow 1 = 1', 'a name is malformed'), ('claim a\nshow 1 = 1', 'a name is malformed'), ('claim a/b/c: t\nshow 1 = 1', 'a name is malformed'),
    ('claim a: t', 'the claim before shows nothing'), ('claim a: t\nshow 1 = 1\nshow 1 = 1', 'unexpected show'), ('claim a: t\nshow 1 = 1\nclaim a: t\nshow 1 = 1', 'a name stands twice'),
    ('derived a: t\nderived a: t', 'a name stands twice'), ('claim a: t\npremise b', 'unexpected premise'), ('derived a: t\nshow 1 = 1', 'unexpected show'), ('derived a: t\nsource b', 'unexpected source'),
    ('derived a: t\nfact f\nsource b\nsource b', 'unexpected source'), ('derived a: t\nfact f\nfor b', 'unexpected for'), ('claim a: t\nlet f(z = z\nshow 1 = 1', 'a let is malformed'),
    ('claim a: t\nlet abs(z) = z\nshow 1 = 1', 'a let is malformed'), ('claim a: t\nlet f(z, z) = z\nshow 1 = 1', 'a let is malformed'), ('claim a: t\nlet f(1) = z\nshow 1 = 1', 'a let is malformed'),
    ('claim a: t\nlet f = 1\nlet f = 2\nshow 1 = 1', 'a let is malformed'), ('claim a: t\nlet f = 1\nlet g(f) = 2\nshow 1 = 1', 'a let is malformed'), ('claim a: t\nlet f(z) = y\nshow f(1) = 1', 'the name y is unknown'),
    ('claim a: t\nlet f(z) = z\nshow f(1, 2) = 1', 'f: number of arguments'), ('claim a: t\nlet f(z) = z\nshow f = 1', 'f: number of arguments'), ('claim a: t\nlet f = 1\nshow sum(f = 0..1, 1) = 2', 'f cannot be a name here'),
    ('claim a: t\nlet f = f\nshow f = 1', 'the name f is unknown'), ('claim a: t\nshow 1 +', 'line 3: expected more'), ('claim a: t\nexpect proved\nexpect proved\nshow 1 = 1', 'unexpected expect')]

def write(folder, files):
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        if old.endswith('.json'): os.remove(os.path.join(folder, old))
    for name, text in files:
        with open(os.path.join(folder, name + '.json'), 'wb') as out: out.write(text.encode('utf-8', 'surrogateescape'))

def manifest():
    """name, step, reason: what check.py says of each rejected file, the generated ones included."""
    ledger = check.Ledger(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'test.claims')).read())
    lines = []
    for name, reason, text in REJECTED:
        try: check.check(text.encode('utf-8', 'surrogateescape'), ledger)
        except check.Refused as refused:
            said = check.printable(refused)
            if not said.startswith(reason): print(f'{name}: expected "{reason}", said "{said}"', file=sys.stderr)
            lines.append(f'{name} {getattr(refused, "step", "-")} {reason}')
        else: print(f'{name}: accepted', file=sys.stderr)
    return '\n'.join(lines) + '\n'

if __name__ == '__main__':
    here = os.path.dirname(os.path.abspath(__file__))
    write(os.path.join(here, 'accepted'), ACCEPTED)
    write(os.path.join(here, 'rejected'), [(name, text) for name, _, text in REJECTED if name not in GENERATED])
    with open(os.path.join(here, 'rejected', 'manifest.txt'), 'w') as out: out.write(check.with_room(manifest))
    print(f'{len(ACCEPTED)} accepted, {len(REJECTED)} rejected of which {len(GENERATED)} are generated')
