import type { ExpressionSpecification, GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";

const FONT = ["Noto Sans JP"];
const INK = "#1a1a1a";
const HALO = { "text-halo-color": "#ffffff", "text-halo-width": 2 };

const faint = (shown: number, dim: number): ExpressionSpecification => ["case", ["get", "faint"], dim, shown];
// Classes of roads as drawn for a model, and as OpenStreetMap names them.
const MAIN = ["national", "mountain", "motorway", "trunk", "primary", "secondary"];
const STREET = ["town", "tertiary", "unclassified", "residential", "living_street"];
const widthByClass: ExpressionSpecification = [
  "interpolate", ["exponential", 1.6], ["zoom"],
  10, ["match", ["get", "class"], MAIN, 1.6, 0.5],
  14, ["match", ["get", "class"], MAIN, 6, STREET, 3.5, 2.5],
  17, ["match", ["get", "class"], MAIN, 18, 12],
];
const empty: GeoJSONSourceSpecification = { type: "geojson", data: { type: "FeatureCollection", features: [] } };

/**
 * The map's look: the town's own layers at the bottom, what runs on them on top. There is no tile and no
 * glyph server; MapLibre draws the letters with the device's own fonts.
 */
export const STYLE: StyleSpecification = {
  version: 8,
  sources: { areas: empty, shades: empty, roads: empty, places: empty, paths: empty, stops: empty, pins: empty, vehicles: empty },
  layers: [
    { id: "ground", type: "background", paint: { "background-color": "#eef1ea" } },
    { id: "areas", type: "fill", source: "areas", paint: { "fill-color": "#dfe8d3", "fill-opacity": 0.7 } },
    {
      id: "shades", type: "fill", source: "shades", filter: ["!=", ["geometry-type"], "Point"],
      paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.85 },
    },
    {
      id: "areas-edge", type: "line", source: "areas",
      paint: { "line-color": "#7d8f6b", "line-width": 1.5, "line-dasharray": [3, 2] },
    },
    {
      id: "roads-edge", type: "line", source: "roads", layout: { "line-cap": "round" },
      paint: { "line-color": "#b4b4ac", "line-width": widthByClass, "line-gap-width": 1 },
    },
    {
      id: "roads", type: "line", source: "roads", layout: { "line-cap": "round" },
      paint: {
        "line-color": ["match", ["get", "class"], MAIN, "#ffe3a3", "#ffffff"],
        "line-width": widthByClass,
      },
    },
    {
      id: "paths-edge", type: "line", source: "paths", layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": "#ffffff", "line-width": 8, "line-opacity": faint(0.9, 0.1) },
    },
    {
      id: "paths", type: "line", source: "paths", layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": ["get", "colour"], "line-width": 5, "line-opacity": faint(0.95, 0.25) },
    },
    {
      id: "places", type: "symbol", source: "places", minzoom: 12.5,
      layout: {
        "text-field": ["get", "label"], "text-font": FONT, "text-size": 14, "text-offset": [0, 0.9],
        "text-anchor": "top", "text-optional": true, "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": "#333", ...HALO },
    },
    {
      id: "places-dot", type: "circle", source: "places", minzoom: 12,
      paint: { "circle-radius": 4, "circle-color": "#333", "circle-stroke-color": "#fff", "circle-stroke-width": 1.5 },
    },
    {
      id: "stops", type: "circle", source: "stops",
      paint: {
        "circle-radius": 11, "circle-color": ["case", ["get", "done"], "#d9d9d9", "#ffffff"],
        "circle-stroke-color": ["get", "colour"], "circle-stroke-width": 4,
        "circle-opacity": faint(1, 0.25), "circle-stroke-opacity": faint(1, 0.25),
      },
    },
    {
      id: "stops-number", type: "symbol", source: "stops",
      layout: {
        "text-field": ["get", "number"], "text-font": FONT, "text-size": 13, "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": INK, "text-opacity": faint(1, 0.3) },
    },
    {
      id: "pins", type: "circle", source: "pins",
      paint: {
        "circle-radius": 12, "circle-color": ["match", ["get", "kind"], "from", "#115a36", "to", "#a90000", "#00118f"],
        "circle-stroke-color": "#ffffff", "circle-stroke-width": 3,
      },
    },
    {
      id: "pins-label", type: "symbol", source: "pins",
      layout: {
        "text-field": ["get", "label"], "text-font": FONT, "text-size": 16, "text-offset": [0, 1.1],
        "text-anchor": "top", "text-allow-overlap": true,
      },
      paint: { "text-color": INK, ...HALO },
    },
    {
      id: "shades-label", type: "symbol", source: "shades", filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "text-field": ["get", "label"], "text-font": FONT, "text-size": 16, "text-allow-overlap": true, "text-line-height": 1.15,
        "text-max-width": 9,
      },
      paint: { "text-color": INK, ...HALO, "text-halo-width": 2.5 },
    },
    {
      id: "vehicles", type: "circle", source: "vehicles",
      paint: {
        "circle-radius": 15, "circle-color": ["get", "colour"], "circle-stroke-color": INK, "circle-stroke-width": 3,
        "circle-opacity": faint(1, 0.35), "circle-stroke-opacity": faint(1, 0.35),
      },
    },
    {
      id: "vehicles-name", type: "symbol", source: "vehicles",
      layout: {
        "text-field": ["get", "name"], "text-font": FONT, "text-size": 15,
        "text-variable-anchor": ["bottom", "top", "left", "right"], "text-radial-offset": 1.4, "text-justify": "auto",
      },
      paint: { "text-color": INK, ...HALO, "text-halo-width": 3, "text-opacity": faint(1, 0.5) },
    },
  ],
};
