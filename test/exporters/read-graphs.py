"""What networkx and igraph find in each file: nodes by id and edges by their ends, with their attributes, as JSON."""

import json
import sys

import igraph
import networkx


def by_networkx(path):
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path)
    return {
        "directed": graph.is_directed(),
        "nodes": dict(graph.nodes(data=True)),
        "edges": [[a, b, data] for a, b, data in graph.edges(data=True)],
    }


def by_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"]
    return {
        "directed": graph.is_directed(),
        "nodes": {vertex["id"]: vertex.attributes() for vertex in graph.vs},
        "edges": [[ids[edge.source], ids[edge.target], edge.attributes()] for edge in graph.es],
    }


def plain(value):
    # Both say that a number is missing by one that is none, which JSON has not.
    return None if isinstance(value, float) and value != value else value


def clean(graph):
    nodes = {key: {k: plain(v) for k, v in data.items()} for key, data in graph["nodes"].items()}
    edges = [[a, b, {k: plain(v) for k, v in data.items()}] for a, b, data in graph["edges"]]
    return {"directed": graph["directed"], "nodes": nodes, "edges": edges}


found = {}
for path in sys.argv[1:]:
    found[path] = {"networkx": clean(by_networkx(path))}
    if path.endswith(".graphml"):
        found[path]["igraph"] = clean(by_igraph(path))
json.dump(found, sys.stdout)
