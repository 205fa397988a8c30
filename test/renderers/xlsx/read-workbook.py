"""What openpyxl finds in workbooks, as JSON: for each sheet its cells, their types, and the range of its filter."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def sheet_of(sheet):
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    links = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink and cell.hyperlink.target]
    return {
        "name": sheet.title,
        "rows": rows,
        "formulas": formulas,
        "links": links,
        "filter": sheet.auto_filter.ref,
        "frozen": sheet.freeze_panes,
        "conditions": sum(len(found.rules) for found in sheet.conditional_formatting),
    }


found = {path: [sheet_of(sheet) for sheet in openpyxl.load_workbook(path)] for path in sys.argv[1:]}
json.dump(found, sys.stdout)
