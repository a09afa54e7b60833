"""Areas must be proper polygons, since every rule of place depends on them."""

from __future__ import annotations

from shapely import is_valid_reason
from shapely.errors import ShapelyError
from shapely.geometry import shape

from api.town import schema
from api.town.report import Report


def check_shapes(areas: schema.Areas, report: Report) -> None:
    """Adds to `report` each area whose coordinates are no valid polygon."""
    for i, feature in enumerate(areas.features):
        path = ("features", i)
        try:
            polygon = shape(feature.geometry.model_dump())
        except (ShapelyError, ValueError, TypeError, IndexError, AttributeError):
            report.add("areas.geojson", path, "区域の形が読めません", "the area's coordinates are not a polygon")
            continue
        if polygon.is_empty or not polygon.is_valid:
            reason = is_valid_reason(polygon)
            report.add(
                "areas.geojson", path, "区域の形が正しくありません", f"the area is not a valid polygon: {reason}"
            )
