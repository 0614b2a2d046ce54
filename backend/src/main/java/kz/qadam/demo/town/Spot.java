package kz.qadam.demo.town;

/** A point of the town plan, metres east and north of the town's centre before it is turned. */
record Spot(double eastMetres, double northMetres) {

  Spot moved(double east, double north) {
    return new Spot(eastMetres + east, northMetres + north);
  }
}
