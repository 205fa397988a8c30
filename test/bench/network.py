"""What `unsilo report` says of observed ties, by python-igraph: the same reading, and the figures that both have."""

import csv
import json
import resource
import sys

import igraph


def read(folder):
    """The graph without loops and repetitions, the ids of its people, and the number of the unit of each."""
    number, units, of_unit = {}, [], {}
    with open(f"{folder}/people.csv", newline="") as file:
        for row in csv.reader(file):
            if row[0] == "id":
                continue
            number[row[0]] = len(units)
            units.append(of_unit.setdefault(row[1], len(of_unit)))
    with open(f"{folder}/ties.csv", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        edges = [(number[row[0]], number[row[1]]) for row in rows]
    graph = igraph.Graph(n=len(units), edges=edges)
    graph.simplify()
    return graph, list(number), units, len(of_unit)


def densities(graph, units, count):
    """Density inside and outside of each unit."""
    size, inside, outside = [0] * count, [0] * count, [0] * count
    for unit in units:
        size[unit] += 1
    for one, other in graph.get_edgelist():
        if units[one] == units[other]:
            inside[units[one]] += 1
        else:
            outside[units[one]] += 1
            outside[units[other]] += 1
    n = len(units)
    return [
        (inside[u] / (size[u] * (size[u] - 1) / 2), outside[u] / (size[u] * (n - size[u])))
        for u in range(count)
    ]


graph, ids, units, count = read(sys.argv[1])
communities = graph.community_multilevel()
density = densities(graph, units, count)
constraint = graph.constraint()
print(
    json.dumps(
        {
            "ties": graph.ecount(),
            "modularity": graph.modularity(units),
            "assortativity": graph.assortativity_nominal(units, directed=False),
            "densityInside": sum(inside for inside, _ in density) / count,
            "densityOutside": sum(outside for _, outside in density) / count,
            "cutSeats": len(graph.articulation_points()),
            "bridges": len(graph.bridges()),
            "communities": communities.modularity,
            "adjustedRand": igraph.compare_communities(communities.membership, units, method="adjusted_rand"),
            "constraint": {id: value for id, value in zip(ids, constraint) if value == value},
        }
    )
)
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"cpu-s={used.ru_utime + used.ru_stime:.3f}", file=sys.stderr)
print(f"peak-kb={used.ru_maxrss}", file=sys.stderr)
