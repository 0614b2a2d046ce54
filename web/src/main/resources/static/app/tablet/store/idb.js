// The one place that names the version of the library.
export { deleteDB, openDB } from '/webjars/idb/7.0.1/build/index.js'
