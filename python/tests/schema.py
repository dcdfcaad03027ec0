"""The part of JSON Schema that docs/schemas uses; an unknown keyword is a problem, so that nothing goes unchecked."""

import json
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schemas"


def load(name):
    return json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))


def problems(value, schema, at="$"):
    found = []
    for keyword, rule in schema.items():
        if keyword in ("$schema", "title", "description", "properties"):
            continue
        if keyword == "type":
            if not any(_has_type(value, name) for name in ([rule] if isinstance(rule, str) else rule)):
                found.append(f"{at} is not of type {rule}")
        elif keyword == "const":
            if value != rule or isinstance(value, bool) != isinstance(rule, bool):
                found.append(f"{at} is not {rule!r}")
        elif keyword == "enum":
            if value not in rule or isinstance(value, bool):
                found.append(f"{at} is none of {rule}")
        elif keyword == "pattern":
            if not isinstance(value, str) or not re.search(rule, value):
                found.append(f"{at} does not match {rule}")
        elif keyword == "items":
            for index, item in enumerate(value if isinstance(value, list) else []):
                found += problems(item, rule, f"{at}[{index}]")
        elif keyword in ("anyOf", "oneOf"):
            valid = sum(not problems(value, choice, at) for choice in rule)
            if valid == 0 or (keyword == "oneOf" and valid != 1):
                found.append(f"{at} is valid for {valid} of the choices")
        elif keyword == "required":
            if isinstance(value, dict):
                found += [f"{at} lacks {name}" for name in rule if name not in value]
        elif keyword == "additionalProperties":
            pass
        else:
            found.append(f"{at}: unknown keyword {keyword}")
    if isinstance(value, dict):
        known, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
        for name, member in value.items():
            rule = known.get(name, rest)
            if rule is False:
                found.append(f"{at} has an unexpected {name}")
            elif isinstance(rule, dict):
                found += problems(member, rule, f"{at}.{name}")
    return found


def _has_type(value, name):
    if name == "null":
        return value is None
    kinds = {"string": str, "array": list, "object": dict, "boolean": bool, "integer": int, "number": (int, float)}
    return isinstance(value, kinds[name]) and (name == "boolean" or not isinstance(value, bool))
