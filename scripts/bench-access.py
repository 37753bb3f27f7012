"""What scripts/bench access asks of the API's description.

    requests DOCUMENT FOLDER NAME=VALUE ...   a request an operation, with sqlmap's mark (*) at the end of each value that a
                                              client chooses; names are those of parameters and fields, ADDRESS and TOKEN
    answers DOCUMENT LOG                      counts the answers in a server's log: all, of the server's own failure, and
                                              those that the description doesn't have, which are also told
"""

import collections
import json
import pathlib
import re
import sys

METHODS = ("get", "post", "patch", "put", "delete")


def resolved(document, node):
    while "$ref" in node:
        found = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        node = found
    return node


def marked(node):
    """The same with a mark at the end of each string. A number with a mark were no JSON any more."""
    if isinstance(node, dict):
        return {key: marked(field) for key, field in node.items()}
    if isinstance(node, list):
        return [marked(field) for field in node]
    return node.replace("*", "") + "*" if isinstance(node, str) else node


def value(document, schema, known, name=""):
    """A value that the schema allows."""
    schema = resolved(document, schema)
    schema = (schema.get("oneOf") or schema.get("anyOf") or [schema])[0]
    kind = schema.get("type", "object")
    if isinstance(kind, list):
        kind = kind[0]
    if kind == "object":
        return {key: value(document, field, known, key) for key, field in schema.get("properties", {}).items()}
    if kind == "array":
        return [value(document, schema["items"], known, name)]
    if kind == "boolean":
        return True
    if name in known:
        return int(known[name]) if kind == "integer" else known[name]
    if "enum" in schema:
        return schema["enum"][0]
    if "example" in schema or "examples" in schema:
        return schema["example"] if "example" in schema else schema["examples"][0]
    if kind == "integer":
        return 1
    return "2026-02-11" if schema.get("format") == "date" else "Okafor"


def bodies(document, operation, known):
    """The documented examples, else one that has each field; none where the body is a file."""
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if content is None:
        return [None]
    examples = [example["value"] for example in content.get("examples", {}).values()]
    if "example" in content:
        examples.append(content["example"])
    return examples or [value(document, content["schema"], known)]


def requests(document, folder, known):
    points = 0
    for path, operations in document["paths"].items():
        if not path.startswith("/v1/"):
            continue
        for method in METHODS:
            if method not in operations:
                continue
            operation = operations[method]
            target, query = path, []
            headers = ["Host: " + known["ADDRESS"], "Authorization: Bearer " + known["TOKEN"], "Accept: application/json"]
            for parameter in operation.get("parameters", []):
                parameter = resolved(document, parameter)
                name = parameter["name"]
                chosen = known.get(name, parameter.get("example", parameter["schema"].get("example", "a")))
                if parameter["in"] == "path":
                    target = target.replace("{" + name + "}", f"{chosen}*")
                elif parameter["in"] == "query":
                    query.append(f"{name}={chosen}*")
                elif name != "Access-On-Behalf-Of":
                    headers.append(f"{name}: {chosen}*")
            if query:
                target += "?" + "&".join(query)
            for number, body in enumerate(bodies(document, operation, known)):
                lines = [f"{method.upper()} {target} HTTP/1.1", *headers]
                if body is not None:
                    lines.append("Content-Type: application/json")
                text = "\r\n".join(lines) + "\r\n\r\n" + (json.dumps(marked(body)) if body is not None else "")
                if "*" in text:
                    points += text.count("*")
                    name = re.sub(r"[^a-z]+", "-", f"{method}{path}").strip("-")
                    pathlib.Path(folder, f"{name}-{number}").write_text(text)
    print(points)


def answers(document, log):
    known = {
        (method.upper(), path): set(operation["responses"])
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
    }
    counted, failures, undocumented = 0, 0, collections.Counter()
    line = re.compile(r"method=(\S+) .*route=(\S+) status=(\d+)")
    for found in map(line.search, open(log, encoding="utf-8", errors="replace")):
        if not found:
            continue
        method, route, status = found.groups()
        counted += 1
        failures += status.startswith("5")
        # What has no route or no such method is told so.
        allowed = known.get((method, route), {"404"} if route == "NotFound" else {"405"})
        if status not in allowed:
            undocumented[f"{method} {route} {status}"] += 1
    for answer, count in undocumented.items():
        print(f"not in the description: {answer}, {count} times", file=sys.stderr)
    print(counted, failures, undocumented.total())


document = json.load(open(sys.argv[2], encoding="utf-8"))
if sys.argv[1] == "requests":
    requests(document, sys.argv[3], dict(pair.split("=", 1) for pair in sys.argv[4:]))
else:
    answers(document, sys.argv[3])
