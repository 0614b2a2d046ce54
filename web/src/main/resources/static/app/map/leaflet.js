// The one place that names the version; scripts of the map import what they need from here.
export {
  GeoJSON,
  GridLayer,
  Icon,
  LatLng,
  LatLngBounds,
  LayerGroup,
  Map,
  Marker,
  TileLayer,
} from '/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js'
