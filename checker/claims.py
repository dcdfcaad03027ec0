"""What is written: expressions, statements, JSON and the claims file (docs/PROOF-FORMAT.md, sections 1, 2, 8 and 9)."""
import json, re
from fractions import Fraction
from typing import NamedTuple

class Refused(Exception):
    """Something is not shown. Carries a reason; nothing else follows from it."""

class Unreadable(Exception):
    """No file, or not of this version."""

def need(condition, why):
    if not condition: raise Refused(why)

TEXT, NESTING, TREE_DEPTH, DIGITS, FILE_BYTES, JSON_DEPTH = 20_000, 150, 600, 1000, 5_000_000, 12                   # 7. limits

# -------------------- 1. expressions
# A tree is a tuple: ('num', q) ('var', name) ('neg', a) ('+' '*' '/' or '^', a, b) ('call', f, arguments) ('index', x, j)
# ('sum' or 'product', k, low, high, body) ('mean', x, d, body).
FUNCTIONS = {'binomial': (2,), 'factorial': (1,), 'catalan': (1,), 'abs': (1,), 'min': (2,), 'max': (2,), 'floor': (1,), 'ceil': (1,),
             'sign': (1,), 'mod': (2,), 'sqrt': (1,), 'relu': (1,), 'step': (1,), 'clip': (2,), 'krawtchouk': (3,), 'delta': (2, 3),
             'total': (1,), 'chi': (1, 2), 'exp': (1,), 'log': (1,), 'rfact': (1,)}
RESERVED = set(FUNCTIONS) | {'sum', 'product', 'E', 'in', 'cube', 'pi', 'real', 'even', 'odd'}
BINDERS, RELATIONS = ('sum', 'product', 'mean'), ('=', '!=', '<', '<=', '>', '>=')
TOKEN = re.compile(r' *(?:([0-9]+\.[0-9]+|[0-9]+)|(@?[A-Za-z][A-Za-z0-9_]*)|(\.\.|!=|<=|>=|[-+*/^!=<>()\[\],]))')

def number(q): return ('num', Fraction(q))
def variable(name): return ('var', name)
def call(function, *arguments): return ('call', function, arguments)
def minus(a, b): return ('+', a, ('neg', b))
def is_name(text): return isinstance(text, str) and re.fullmatch('[A-Za-z][A-Za-z0-9_]*', text) is not None and text not in RESERVED
def is_id(text): return isinstance(text, str) and re.fullmatch('[A-Za-z0-9-]+', text) is not None

def rebuild(tree, f):
    """The tree with f applied to each subtree below its root."""
    if tree[0] in ('num', 'var'): return tree
    if tree[0] == 'call': return ('call', tree[1], tuple([f(x) for x in tree[2]]))
    if tree[0] in BINDERS or tree[0] == 'index': return tree[:2] + tuple([f(x) for x in tree[2:]])
    return tree[:1] + tuple([f(x) for x in tree[1:]])

def subtrees(tree):
    """Every subtree, the tree itself first; without recursion, so that depth is refused and never overflows."""
    found, stack = [], [(tree, 1)]
    while stack:
        node, depth = stack.pop()
        need(depth <= TREE_DEPTH, f'an expression is deeper than {TREE_DEPTH}')
        found.append(node)
        rebuild(node, lambda x: stack.append((x, depth + 1)))
    return found

class Parser:
    """Recursive descent over one text. `lets` are abbreviations (claims files); `hint` allows rfact, and '@' names with @."""
    def __init__(self, text, lets=None, hint=False):
        need(isinstance(text, str), 'an expression is not text')
        need(len(text) <= TEXT, f'a text is longer than {TEXT} characters')
        self.tokens, self.next, self.depth, self.lets, self.hint = [], 0, 1, lets or {}, hint
        text, i = text.rstrip(' '), 0
        while i < len(text):
            match = TOKEN.match(text, i)
            need(match, f'unexpected {text[i:i + 8].strip()}')
            token, i = match.group(match.lastindex), match.end()
            need(len(token) <= DIGITS or not token[0].isdigit(), f'a number has more than {DIGITS} digits')
            need(hint == '@' or token[0] != '@', 'a name with @ outside an instance')
            self.tokens.append(token)

    def peek(self): return self.tokens[self.next] if self.next < len(self.tokens) else None

    def take(self, wanted=None):
        need(self.peek() is not None and wanted in (None, self.peek()), f'expected {wanted or "more"}, found {self.peek()}')
        self.next += 1
        return self.tokens[self.next - 1]

    def accept(self, *wanted): return self.take() if self.peek() in wanted else None

    def whole(self, rule):
        result = rule()
        need(self.peek() is None, f'unexpected {self.peek()}')
        return result

    def deeper(self, rule):
        self.depth += 1
        need(self.depth <= NESTING, f'an expression is nested more than {NESTING} deep')
        result = rule()
        self.depth -= 1
        return result

    def pattern(self, pattern):
        """Reads the words of a pattern: NAME and EXPRESSION give results, others must stand there."""
        found = []
        for word in pattern.split():
            if word == 'EXPRESSION': found.append(self.deeper(self.expression))
            elif word == 'NAME': found.append(self.name())
            else: self.take(word)
        return tuple(found)

    def name(self):
        token = self.take()
        need(is_name(token) and token not in self.lets, f'{token} cannot be a name here')
        return token

    def left_associative(self, operators, operand):
        tree = operand()
        while self.peek() in operators:
            operator, right = self.take(), operand()
            tree = minus(tree, right) if operator == '-' else (operator, tree, right)
        return tree

    def expression(self): return self.left_associative(('+', '-'), self.product)
    def product(self): return self.left_associative(('*', '/'), self.unary)

    def unary(self):
        if self.accept('-'): return ('neg', self.deeper(self.unary))
        tree = self.atom()
        while self.accept('!'): tree = call('factorial', tree)
        return ('^', tree, self.deeper(self.unary)) if self.accept('^') else tree

    def atom(self):
        token = self.take()
        if token == '(': return self.pattern('EXPRESSION )')[0]
        if token in ('sum', 'product'): return (token,) + self.pattern('( NAME = EXPRESSION .. EXPRESSION , EXPRESSION )')
        if token == 'E': return ('mean',) + self.pattern('( NAME in cube ( EXPRESSION ) , EXPRESSION )')
        if token == 'pi': return call('pi')
        if token[0].isdigit():
            q = Fraction(token)
            return number(q) if q.denominator == 1 else ('/', number(q.numerator), number(q.denominator))
        need(token[0].isalpha() or token[0] == '@', f'unexpected {token}')
        arguments = None
        if self.accept('('):
            arguments = self.pattern('EXPRESSION')
            while self.accept(','): arguments += self.pattern('EXPRESSION')
            self.take(')')
        if token in self.lets:
            need(len(arguments or ()) == len(self.lets[token][0]), f'{token}: number of arguments')
            return call(token, *arguments or ())
        if arguments is not None:
            need(token in FUNCTIONS and (self.hint or token != 'rfact'), f'unknown function {token}')
            need(len(arguments) in FUNCTIONS[token], f'{token}: number of arguments')
            return call(token, *arguments)
        need(token not in RESERVED, f'{token} is no variable')
        return ('index', token) + self.pattern('EXPRESSION ]') if self.accept('[') else variable(token)

    def chain(self):
        sides, relations = [self.expression()], []
        while self.peek() in RELATIONS:
            relations.append(self.take())
            sides.append(self.expression())
        for side in sides: subtrees(side)
        return sides, relations

def parse(text, hint=False, lets=None):
    parser = Parser(text, lets, hint)
    tree = parser.whole(parser.expression)
    subtrees(tree)
    return tree

def canonical(tree, bound=(), instance={}, lets={}):
    """Bound names become the depth of their binder: equal results are equal trees. An instance {name: (tree, its bound names, its instance)}
    stands for free names; abbreviations stand for what they abbreviate. A tree keeps its own bound names wherever it goes: no capture."""
    def again(x, more=()): return canonical(x, bound + more, instance, lets)
    if tree[0] == 'var':
        if tree[1] in bound: return ('bound', bound.index(tree[1]))
        if tree[1] not in instance: return tree
        inner, its_bound, its_instance = instance[tree[1]]
        return canonical(inner, its_bound + (None,) * (len(bound) - len(its_bound)), its_instance, lets)
    if tree[0] == 'call' and tree[1] in lets:
        names, body = lets[tree[1]]
        return canonical(body, (None,) * len(bound), {x: (a, bound, instance) for x, a in zip(names, tree[2])}, lets)
    if tree[0] in BINDERS: return tree[:1] + tuple([again(x) for x in tree[2:-1]]) + (again(tree[-1], (tree[1],)),)
    return ('index', again(variable(tree[1])), again(tree[2])) if tree[0] == 'index' else rebuild(tree, again)

def well_formed(tree, names, points=frozenset()):
    """Every name is known, none is bound twice on one path (so nothing is captured), points stand in total, chi and [] only."""
    kind, below = tree[0], lambda x: well_formed(x, names, points)
    if kind == 'var': need(tree[1] in names, f'the name {tree[1]} is unknown')
    elif kind in BINDERS:
        need(tree[1] not in names | points, f'the name {tree[1]} is bound already')
        for x in tree[2:-1]: below(x)
        if kind == 'mean': well_formed(tree[-1], names, points | {tree[1]})
        else: well_formed(tree[-1], names | {tree[1]}, points)
    else:
        takes_point = kind == 'call' and tree[1] in ('total', 'chi')
        point = tree[1] if kind == 'index' else tree[2][0][1] if takes_point else None
        need(point in points or kind != 'index' and not takes_point, f'{tree[1]} needs the point of a mean')
        rebuild(call(tree[1], *tree[2][1:]) if takes_point else tree, below)

# -------------------- 2. statements
class Constraint(NamedTuple):
    relation: str        # '>=': form ≥ 0, '>': form > 0, 'mod': form ≡ rest (mod 2)
    form: tuple
    rest: int = 0

class Statement:
    """variables {name: 'int' or 'real'}, constraints, links [(left, relation, right)]"""
    def __init__(self, domain, show, lets=None):
        self.text, self.variables, self.constraints, self.lets = (domain, show), {}, [], lets or {}
        for part in split_commas(domain): self.add_part(part)
        parser = Parser(show, lets)
        sides, relations = parser.whole(parser.chain)
        need(relations, 'a statement has no relation')
        self.links = list(zip(sides, relations, sides[1:]))
        for side in sides: well_formed(side, set(self.variables))
        for names, body in self.lets.values(): well_formed(body, set(self.variables) | set(names))

    def add_part(self, part):
        word, _, rest = part.partition(' ')
        word, part = (word, rest) if word in ('real', 'even', 'odd') else ('', part)
        parser = Parser(part, self.lets)
        sides, relations = parser.whole(parser.chain)
        new = {side[1] for side in sides if side[0] == 'var' and side[1] not in self.variables}
        need(len(new) <= 1, 'a part of a domain introduces two variables')
        need(new or (relations and not word), 'a part of a domain introduces no variable and bounds none')
        for name in new:
            self.variables[name] = 'real' if word == 'real' else 'int'
            if word in ('even', 'odd'): self.constraints.append(Constraint('mod', variable(name), int(word == 'odd')))
        for side in sides: well_formed(side, set(self.variables))
        for a, relation, b in zip(sides, relations, sides[1:]):
            need(relation != '!=', 'a domain has !=')
            if relation in ('<', '<=', '='): self.constraints.append(Constraint('>' if relation == '<' else '>=', minus(b, a)))
            if relation in ('>', '>=', '='): self.constraints.append(Constraint('>' if relation == '>' else '>=', minus(a, b)))

    def domain_key(self):
        return list(self.variables.items()), [(c.relation, canonical(c.form, lets=self.lets), c.rest) for c in self.constraints]

    def key(self):
        """Equal keys are equal statements, up to bound names and with abbreviations expanded."""
        return self.domain_key(), [(canonical(a, lets=self.lets), r, canonical(b, lets=self.lets)) for a, r, b in self.links]

def split_commas(domain):
    need(isinstance(domain, str) and len(domain) <= TEXT, 'a domain is no text or too long')
    parts, depth = [''], 0
    for character in domain:
        depth += (character in '([') - (character in ')]')
        if character == ',' and depth == 0: parts.append('')
        else: parts[-1] += character
    return [part.strip(' ') for part in parts] if domain.strip(' ') else []

# -------------------- 8. reading a file
def read_json(data):
    """The value of a canonical file: its bytes are those that the value has."""
    need(len(data) <= FILE_BYTES, f'the file is longer than {FILE_BYTES} bytes')
    need(re.fullmatch(rb'[ -\[\]-~]*\n', data), 'a byte is not printable ASCII, or a backslash, or the last line does not end')
    text, depth = data.decode('ascii'), 0
    for bracket in re.findall(r'[\[\]{}]', re.sub('"[^"]*"', '', text)):
        depth += 1 if bracket in '[{' else -1
        need(depth <= JSON_DEPTH, f'the file is nested more than {JSON_DEPTH} deep')
    def refuse(_): raise Refused('a number that is not a count')
    def count(digits): return int(digits) if re.fullmatch('0|[1-9][0-9]{0,8}', digits) else refuse(digits)
    try: value = json.loads(text, parse_int=count, parse_float=refuse, parse_constant=refuse)
    except ValueError as error: raise Refused(f'not JSON: {error}') from None
    need(isinstance(value, dict) and json.dumps(value, sort_keys=True, separators=(',', ':')) + '\n' == text, 'not canonical JSON')
    return value

def get(container, key, kind, default=...):
    """The entry of this type; missing only where there is a default."""
    if default is not ... and key not in container: return default
    need(isinstance(container, dict) and key in container, f'{key} is missing')
    need(isinstance(container[key], kind) and not isinstance(container[key], bool), f'{key} is malformed')
    return container[key]
def keys_are(container, *keys): need(isinstance(container, dict) and set(container) == set(keys), f'the keys are not {" ".join(keys)}')
def index(i, container):
    """A position in a list: no negative ones, nothing later."""
    need(type(i) is int and 0 <= i < len(container), 'a number points at nothing')
    return i
def rational(text):
    need(isinstance(text, str) and len(text) <= 2 * DIGITS and re.fullmatch('-?[0-9]+(/[0-9]*[1-9][0-9]*)?', text), 'not a rational number')
    return Fraction(text)

# -------------------- 9. the claims file
class Ledger:
    """claims {name: statement}; derived {id: (facts, premises)}"""
    def __init__(self, text):
        self.claims, self.derived, self.block = {}, {}, {}
        for n, line in enumerate(text.split('\n') + ['claim end: '], 1):
            word, _, rest = line.split('#')[0].strip().partition(' ')
            try:
                if word in ('claim', 'derived'): self.open_block(word, rest)
                elif word: self.add(word, rest.strip())
            except Refused as refused:
                raise Unreadable(f'claims file, line {n}: {refused}') from None

    def open_block(self, word, rest):
        if 'show' in self.block:
            self.claims[self.block['name']] = Statement(self.block.get('for', ''), self.block['show'], self.block['let'])
        need(self.block.get('kind') != 'claim' or 'show' in self.block, 'the claim before shows nothing')
        name, colon, _ = rest.partition(':')
        need(colon and 1 <= len(name.split('/')) <= 2 and all(is_id(part) for part in name.split('/')), 'a name is malformed')
        need(name not in self.claims and name not in self.derived, 'a name stands twice')
        self.block = {'kind': word, 'name': name, 'let': {}}
        if word == 'derived': self.derived[name] = ([], [])

    def add(self, word, rest):
        need(self.block, f'unexpected {word}')
        if self.block['kind'] == 'claim':
            need(word in ('let', 'for', 'show', 'expect') and (word == 'let' or word not in self.block), f'unexpected {word}')
            if word == 'let': self.add_let(rest)
            else: self.block[word] = rest
            return
        facts, premises = self.derived[self.block['name']]
        need(word in ('fact', 'premise') or word in ('source', 'instance') and facts and word not in facts[-1], f'unexpected {word}')
        if word == 'premise': premises.append(rest)
        elif word == 'fact': facts.append({'fact': rest})
        else: facts[-1][word] = rest

    def add_let(self, text):
        """f(z) = expression, or c = expression; earlier abbreviations may be used."""
        head, _, body = text.partition('=')
        match = re.fullmatch(r'([A-Za-z0-9_]+) *(?:\(([A-Za-z0-9_, ]*)\))? *', head)
        need(match and is_name(match[1]) and match[1] not in self.block['let'], 'a let is malformed')
        names = [p.strip() for p in match[2].split(',')] if match[2] is not None else []
        need(all(is_name(p) and p not in self.block['let'] for p in names) and len(set(names)) == len(names), 'a let is malformed')
        self.block['let'][match[1]] = (names, parse(body, lets=self.block['let']))
