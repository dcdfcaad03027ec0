#!/usr/bin/env python3
"""mutate_checker.py [claims.py:LINE | check.py:LINE ...]: removes each guard of check.py and claims.py in turn; some file must notice.

A guard is a `need`, a conjunct of a condition (`a and b` without a, without b), or an element test inside all(…). A mutant is noticed if an accepted
file is refused, a rejected one is accepted, or one is refused for another reason or at another step. Prints the survivors that are not listed
in REDUNDANT, with their places, and fails if there are any.
"""
import ast, os, sys, types
import check, claims, forge

HERE = os.path.dirname(os.path.abspath(__file__))
# Guards whose removal changes nothing that can be seen, and why they are kept.
# (the guard, a part of its line, why)
REDUNDANT = [
    ("and: tree[0] == 'call'", 'in lets', 'names of functions and abbreviations are bound by nothing: said for the reader'),
    ("and: tree[0] == 'call'", "('total', 'chi')", 'as before'),
    ("and: kind == 'call'", "('total', 'chi')", 'as before'),
    ("and: tree[1] in ('total', 'chi')", 'variable(x)', 'no other function takes a point: said for the reader'),
    ('and: m', 'if m and n else', 'speed: the product with 1 is the other monomial'),
    ('and: n', 'if m and n else', 'speed, as before'),
    ('and: total.is_constant()', "'x'", 'P^L·P^(j−L) has both exponents shown ≥ 0 on empty local cells only, where all is true'),
    ('need(total.constant() <= EXPONENT)', 'need', 'as before; it bounds the time spent there'),
    ('and: self.integral(p)', 'int(p.constant()) % 2', 'parities are asked of integer variables only, whose polynomials are integral'),
    ('and: q.degree() == 1', 'gcd', 'the polynomial of a class is not 0, and a number ≠ 0 has a sign'),
    ('and: not value.sums', 'def is_zero', 'every caller has closed the sums'),
    ('need(not value.sums)', 'need', 'as before'),
    ("and: f'@i{s}' not in env", 'suffix', 'wherever @i is in scope, @k is'),
]
def redundant(module, line, what):
    text = source(module).split('\n')[line - 1]
    return any(what == guard and part in text for guard, part, _ in REDUNDANT)

# Guards that tests of the program see (test_check.Program, test_too_many_nodes), not the files.
OTHER_TESTS = {
    'need(self.visits <= VISITS)', 'and: ledger is not None', "and: kind", "and: {'coordinates': {'n': kind}, 'map': {'n': 'n'}}", 'and: accepted(true)', 'and: accepted(also)',
    'and: not any((text == true or accepted(text) for text in forged))', "and: word == '--claims'", 'and: arguments',
}

def source(name):
    with open(os.path.join(HERE, name + '.py')) as file: return file.read()

class Mutator(ast.NodeTransformer):
    """Applies the change number `wanted`; `places` collects the line, the text and the refusal (of the need around it) of each number."""
    def __init__(self, wanted): self.wanted, self.places, self.message = wanted, [], ''

    def change(self, node, what, new):
        self.places.append((node.lineno, what, self.message))
        return ast.copy_location(new, node) if len(self.places) - 1 == self.wanted else None

    def visit_Expr(self, node):
        guard = isinstance(node.value, ast.Call) and getattr(node.value.func, 'id', '') == 'need'
        if guard: self.message = max((c.value for c in ast.walk(node.value.args[1]) if isinstance(c, ast.Constant) and isinstance(c.value, str)), key=len, default='')
        self.generic_visit(node)
        if guard:
            return self.change(node, 'need(' + ast.unparse(node.value.args[0]) + ')', ast.Expr(node.value.args[0])) or node
        return node

    def visit_BoolOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.And):
            for i, value in enumerate(node.values):
                rest = node.values[:i] + node.values[i + 1:]
                new = self.change(node, f'and: {ast.unparse(value)}', rest[0] if len(rest) == 1 else ast.BoolOp(ast.And(), rest))
                if new is not None: return new
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        if getattr(node.func, 'id', '') == 'all':
            return self.change(node, ast.unparse(node), ast.Constant(True)) or node
        return node

def load(name, wanted, imports):
    """The module with one change, and what the changes are."""
    tree, mutator = ast.parse(source(name)), Mutator(wanted)
    tree = ast.fix_missing_locations(mutator.visit(tree))
    module = types.ModuleType(name)
    module.__file__ = os.path.join(HERE, name + '.py')
    saved = dict(sys.modules)
    sys.modules.update(imports)
    try: exec(compile(tree, name, 'exec'), module.__dict__)
    finally: sys.modules.update({k: v for k, v in saved.items() if k in imports})
    return module, mutator.places

def ledgers(module):
    found = {}
    for text, _ in forge.LEDGERS:
        try: found[text] = str(len(module.Ledger(text).claims))
        except module.Unreadable as refused: found[text] = str(refused)
        except Exception as error: found[text] = type(error).__name__
        if found[text] != EXPECTED.get(text, found[text]): return {text: 'ledger ' + found[text]}
    return {} if EXPECTED else found

def verdicts(module, message):
    """The first file of which the module says something else; those that the guard refuses are tried first."""
    with open(os.path.join(HERE, 'test.claims')) as file: ledger = module.Ledger(file.read())
    found = ledgers(module)
    if found: return found
    for name, text in sorted(CASES, key=lambda case: not message or message not in EXPECTED[case[0]]):
        try: found[name] = str(module.check(text, ledger)[:2])
        except module.Refused as refused: found[name] = f'{getattr(refused, "step", "-")} {refused}'
        except Exception as error: found[name] = type(error).__name__
        if found[name] != EXPECTED[name]: return {name: found[name]}
    return {}

HEAVY = {'many-terms', 'much-work', 'ten-megabyte-number', 'four-megabyte-number'}
CASES = [(name, text.encode('utf-8', 'surrogateescape')) for name, text in forge.ACCEPTED + [(n, t) for n, _, t in forge.REJECTED]]
CASES.sort(key=lambda case: case[0] in HEAVY)
EXPECTED = {}

def expectations():
    EXPECTED.update(ledgers(check))
    with open(os.path.join(HERE, 'test.claims')) as file: ledger = check.Ledger(file.read())
    for name, text in CASES:
        try: EXPECTED[name] = str(check.check(text, ledger)[:2])
        except check.Refused as refused: EXPECTED[name] = f'{getattr(refused, "step", "-")} {refused}'

def main(wanted):
    expectations()
    counts, survivors = {'accepts a forged proof': 0, 'refuses a true proof': 0, 'another reason': 0}, []
    true = {name for name, _ in forge.ACCEPTED}
    for name in ('claims', 'check'):
        _, places = load(name, -1, {})
        for i, (line, what, message) in enumerate(places):
            if wanted and not any(f'{name}.py:{line}:'.startswith(w) for w in wanted) or what in OTHER_TESTS: continue
            try:
                module = load(name, i, {})[0] if name == 'check' else load('check', -1, {'claims': load('claims', i, {})[0]})[0]
                noticed = verdicts(module, message)
            except Exception as error: noticed = {'import': type(error).__name__}
            for file, said in noticed.items():
                accepted = said.startswith('(')
                counts['accepts a forged proof' if accepted and file not in true else 'refuses a true proof' if file in true else 'another reason'] += 1
            if not noticed and not redundant(name, line, what): survivors.append(f'{name}.py:{line}: {what}')
    print(f'{sum(counts.values())} mutants noticed: {counts}; {len(REDUNDANT)} redundant guards listed; {len(survivors)} survivors')
    for survivor in survivors: print(survivor)
    return 1 if survivors else 0

if __name__ == '__main__':
    sys.exit(check.with_room(lambda: main(sys.argv[1:])))
