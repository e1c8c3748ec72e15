package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

  private static final Box LEFT = new Box(0, 0, 10, 10);
  private static final Box RIGHT = new Box(20, 0, 10, 10);

  private final LabelPlacement placement = new LabelPlacement(new Box(0, 0, 100, 100));

  @Test
  void theBestPlaceIsTakenWhenItIsFree() {
    assertThat(placement.place(List.of(LEFT, RIGHT))).isEqualTo(LEFT);
  }

  @Test
  void twoLabelsDoNotShareAPlace() {
    placement.place(List.of(LEFT, RIGHT));
    assertThat(placement.place(List.of(LEFT, RIGHT))).isEqualTo(RIGHT);
  }

  @Test
  void marksAndBoundsAreAvoided() {
    placement.block(new Box(5, 5, 2, 2));
    Box outside = new Box(95, 0, 10, 10);
    assertThat(placement.place(List.of(LEFT, outside, RIGHT))).isEqualTo(RIGHT);
  }

  @Test
  void theLeastCoveringPlaceIsTakenWhenNoneIsFree() {
    placement.block(new Box(0, 0, 30, 10));
    Box corner = new Box(28, 8, 10, 10);
    assertThat(placement.place(List.of(LEFT, corner, RIGHT))).isEqualTo(corner);
  }

  @Test
  void boxesThatTouchDoNotOverlap() {
    assertThat(LEFT.overlap(new Box(10, 0, 5, 5))).isZero();
    // 5 wide, 4 high.
    assertThat(LEFT.overlap(new Box(5, 6, 10, 10))).isEqualTo(20);
  }
}
