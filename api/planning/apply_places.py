"""Lines, areas and stops as a scenario would have them."""

from __future__ import annotations

from api.planning.form import ScenarioForm
from api.planning.patch import Origins
from api.town import schema
from api.town.schema.layers import AreaFeature, AreaProperties, PlaceFeature, PlaceProperties, PointForm, PolygonForm


def patched_places(places: schema.Places, form: ScenarioForm, origins: Origins) -> schema.Places:
    """The places with the scenario's new stops among them."""
    if not form.stops:
        return places
    features = list(places.features)
    for number, stop in enumerate(form.stops):
        ja, en = (stop.name, stop.name) if isinstance(stop.name, str) else (stop.name.ja, stop.name.en)
        origins.add("places.geojson", ("features", len(features)), ("stops", number))
        properties = PlaceProperties(id=stop.id, name_ja=ja, name_en=en, kind=stop.kind, source="invented")
        point = PointForm(type="Point", coordinates=[stop.lon, stop.lat])
        features.append(PlaceFeature(type="Feature", properties=properties, geometry=point))
    return places.model_copy(update={"features": features})


def patched_areas(
    areas: schema.Areas, form: ScenarioForm, origins: Origins
) -> tuple[schema.Areas, dict[str, list[str]]]:
    """The areas, those drawn among them; and by line id the drawn areas it serves as well ("" is every line)."""
    features, serving = list(areas.features), dict[str, list[str]]()
    index = {feature.properties.id: number for number, feature in enumerate(features)}
    for number, area in enumerate(form.areas):
        ja, en = (area.name or area.id,) * 2 if not isinstance(area.name, schema.Name) else (area.name.ja, area.name.en)
        shape = PolygonForm(type="Polygon", coordinates=[[list(point) for point in ring] for ring in area.polygon])
        properties = AreaProperties(id=area.id, name_ja=str(ja), name_en=str(en))
        at = index.get(area.id, len(features))
        if at < len(features):
            properties = features[at].properties if area.name is None else properties
            features[at] = AreaFeature(type="Feature", properties=properties, geometry=shape)
        else:
            index[area.id] = at
            features.append(AreaFeature(type="Feature", properties=properties, geometry=shape))
            if not area.lines:
                serving.setdefault("", []).append(area.id)
        origins.add("areas.geojson", ("features", at), ("areas", number))
        for line in area.lines:
            serving.setdefault(line, []).append(area.id)
    return areas.model_copy(update={"features": features}), serving


def patched_lines(
    lines: list[schema.LineForm], form: ScenarioForm, drawn: dict[str, list[str]], origins: Origins
) -> list[schema.LineForm]:
    """The lines with other hours, weekdays and areas, and with the areas drawn for them."""
    changes = {change.id: (number, change) for number, change in enumerate(form.lines)}
    patched = []
    for at, line in enumerate(lines):
        values: dict[str, object] = {}
        if line.id in changes:
            number, change = changes[line.id]
            values = {key: value for key, value in change if key != "id" and value is not None}
            origins.add("town.toml", ("lines", at), ("lines", number))
        areas = values.get("areas", line.areas)
        assert isinstance(areas, list)
        more = [area for area in (*drawn.get("", ()), *drawn.get(line.id, ())) if area not in areas]
        patched.append(line.model_copy(update={**values, "areas": [*areas, *more]}))
    return patched
