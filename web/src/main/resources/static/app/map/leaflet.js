// The one place that names the version; scripts of the map import what they need from here.
export {
  DomEvent,
  GridLayer,
  Icon,
  LatLng,
  LatLngBounds,
  LayerGroup,
  Map,
  Marker,
  Point,
  TileLayer,
} from '/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js'
