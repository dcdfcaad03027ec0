#!/usr/bin/env python3
"""mutate.py [-v] [FILE...]: changes each number of each proof file by 1 and each sign; default: accepted/*.json

A mutant is a file with one change: a position or count ±1, a number inside an expression ±1, a sign turned. The checker must refuse it, or it proves
another claim (which ledger.claims would then refuse: the mutant is compared with the file it comes from), or it proves the same claim and the field
is listed in SLACK, with the reason why a change there may be harmless. Prints the counts; fails if a mutant proves the same claim in a field that is not listed.
"""
import glob, json, os, re, sys
import check, forge

HERE = os.path.dirname(os.path.abspath(__file__))
# A field is named by its rule and its path in the step, positions left out. What stands here is searched by nobody and believed by nobody:
# several values of it make the same theorem.
SLACK = {
    'sums.from': 'any common range within 40 of the members\' own will do: the end terms make up for it',
    'sums.to': 'as from',
    'sums.difference': 'an antidifference is determined up to a constant (and anything, where the common range is empty)',
    'products.running': 'determined up to a factor that is nowhere 0',
    'factor': 'any factor for which the step is shown',
    'coefficients': 'a multiple of a recurrence is one',
    'cuts': 'where the body is affine across a cut, the cut may lie elsewhere',
    'certificate': 'an entry with weight 0 may be anything',
    'multipliers': 'any multiples for which the rest is shown',
    'cell.map': 'the cell of a step that nothing uses (a search leaves some behind)',
    'statements': 'a lemma written otherwise (1^3 for 1^2), stronger than needed, or not used',
    'split': 'where the children\'s proofs do not depend on it',
    'turned': 'any number but 0 turns',
    'conditions': 'a number that no mean has conditions nothing',
    'with': 'the instance of a lemma whose value does not depend on it',
    'uses': 'two theorems on the same cell serve alike',
    'lemma': 'two theorems that say the same serve alike',
    'of': 'a lemma stated twice',
}

def mutants_of_text(text):
    """One number ±1, or one sign turned."""
    for match in re.finditer(r'\d+', text):
        for change in (1, -1):
            n = int(match[0]) + change
            yield text[:match.start()] + (str(n) if n >= 0 else f'({n})') + text[match.end():]
    for match in re.finditer(r'[+-]', text):
        yield text[:match.start()] + ('-' if match[0] == '+' else '+0+' if match.start() == 0 or text[match.start() - 1] in '(*/^,= ' else '+') + text[match.end():]

def mutants(value, path=()):
    """(path, changed value) for each number and sign below this value; names of facts, ids and the schema are no numbers."""
    if isinstance(value, dict):
        for key in value:
            if path == () and key in ('schema', 'id', 'end', 'assumed', 'premises'): continue
            if key in ('coordinates', 'rule', 'members', 'variable', 'name'): continue
            for where, new in mutants(value[key], path + (key,)): yield where, {**value, key: new}
    elif isinstance(value, list):
        for i, item in enumerate(value):
            for where, new in mutants(item, path): yield where, value[:i] + [new] + value[i + 1:]
    elif isinstance(value, int):
        for change in (1, -1): yield path, value + change
    elif isinstance(value, str):
        for new in mutants_of_text(value): yield path, new

def field(path):
    """'sums.from' for steps, data, sums, from."""
    short = [key for key in path if key not in ('steps', 'data')]
    if short[0] == 'products': return 'products.running'
    if short[0] == 'cell': return 'cell.map'
    if short[0] == 'rewrites': return short[1]
    if short[0] in ('statements', 'claims', 'cuts', 'certificate'): return short[0]
    return '.'.join(short[:2])

def own_ledger(value):
    """The file under an id, and a claims file that says what it claims (both facts and premises included)."""
    if value['id'] == '': value = {**value, 'id': 'own', 'claims': [{**value['claims'][0], 'name': 'own'}]}
    lines = []
    for claim in value['claims']:
        statement = value['statements'][claim['statement']]
        lines += [f'claim {claim["name"]}: itself', f'for {statement["for"]}', f'show {statement["show"]}']
    if value['assumed'] or value['premises']: lines += [f'derived {value["id"]}: itself']
    for fact in value['assumed']: lines += [f'fact {fact["fact"]}', f'source {fact["source"]}', f'instance {fact["instance"]}']
    lines += [f'premise {premise}' for premise in value['premises']]
    return value, check.Ledger('\n'.join(lines))

def main(files):
    total, refused, other, slack, unlisted = 0, 0, 0, {}, []
    for name in files:
        with open(name, 'rb') as file: value, ledger = own_ledger(json.load(file))
        original = forge.dump(value)
        check.check(original.encode(), ledger)
        for path, mutant in mutants(value):
            text = forge.dump(mutant)
            if text == original: continue
            total += 1
            try: check.check(text.encode(), ledger)
            except check.Refused as reason:
                if 'differs from the claims file' in str(reason): other += 1
                else: refused += 1
            else:
                slack[field(path)] = slack.get(field(path), 0) + 1
                if field(path) not in SLACK or '-v' in sys.argv: unlisted.append(f'{os.path.basename(name)}: {".".join(path)}: {difference(original, text)}')
    print(f'{len(files)} files, {total} mutants: {refused} refused, {other} prove another claim and are refused under their id, {sum(slack.values())} slack: '
          + ', '.join(f'{key} {n}' for key, n in sorted(slack.items())))
    for line in unlisted: print('slack:', line)
    return 1 if set(slack) - set(SLACK) or not total else 0

def difference(a, b):
    i = next(i for i in range(len(a)) if a[i] != b[i])
    return f'...{a[max(0, i - 30):i + 12]} -> {b[max(0, i - 8):i + 12]}'

if __name__ == '__main__':
    sys.exit(check.with_room(lambda: main([f for f in sys.argv[1:] if f != '-v'] or sorted(glob.glob(os.path.join(HERE, 'accepted', '*.json'))))))
