"""The forms of places.geojson, roads.geojson and areas.geojson."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from api.town.parts import PlaceKind
from api.town.schema.fields import Form, Id, Lonlat, Text


class PlaceProperties(Form):
    id: Id
    name_ja: Text
    name_en: Text
    kana: str = ""
    kind: PlaceKind
    stop: Id | None = None
    source: Literal["address", "approximate", "invented", "surveyed"]


class PointForm(Form):
    type: Literal["Point"]
    coordinates: Lonlat


class PlaceFeature(Form):
    type: Literal["Feature"]
    properties: PlaceProperties
    geometry: PointForm


class RoadProperties(BaseModel):
    """What else an extract of a road map holds does no harm."""

    model_config = ConfigDict(extra="ignore", strict=True, allow_inf_nan=False, frozen=True, populate_by_name=True)
    road_class: Text = Field(alias="class")
    name: str | None = None
    metres: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    oneway: bool = False


class LineStringForm(Form):
    type: Literal["LineString"]
    coordinates: Annotated[list[Lonlat], Field(min_length=2)]


class RoadFeature(Form):
    type: Literal["Feature"]
    properties: RoadProperties
    geometry: LineStringForm


class AreaProperties(Form):
    id: Id
    name_ja: Text
    name_en: Text


class PolygonForm(Form):
    type: Literal["Polygon", "MultiPolygon"]
    coordinates: list[Any]


class AreaFeature(Form):
    type: Literal["Feature"]
    properties: AreaProperties
    geometry: PolygonForm


class Collection(Form):
    type: Literal["FeatureCollection"]
    metadata: dict[str, Any] = Field(default_factory=dict)


class Places(Collection):
    """places.geojson"""

    features: Annotated[list[PlaceFeature], Field(min_length=1)]


class Roads(Collection):
    """roads.geojson"""

    features: Annotated[list[RoadFeature], Field(min_length=1)]


class Areas(Collection):
    """areas.geojson"""

    features: Annotated[list[AreaFeature], Field(min_length=1)]
