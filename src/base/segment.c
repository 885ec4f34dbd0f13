#include "base/segment.h"

/**
 * quartier_segment_clip:
 * @from: x and y of the start, in any unit
 * @to: x and y of the end, in the same unit
 * @low: x and y of the rectangle's lower corner
 * @high: x and y of its upper corner
 * @out_enter: (out): share of the way at which the segment enters, 0 where it starts inside
 * @out_leave: (out): share of the way at which it leaves, 1 where it ends inside; both are
 *   untouched where it stays outside
 *
 * Liang and Barsky, ACM Transactions on Graphics 3 (1984) 1. A segment that only touches the
 * rectangle enters where it leaves.
 *
 * Returns: whether any of the segment is inside
 */
gboolean
quartier_segment_clip (const double from[2],
                       const double to[2],
                       const double low[2],
                       const double high[2],
                       double *out_enter,
                       double *out_leave)
{
  double enter = 0, leave = 1;

  for (guint axis = 0; axis < 2; axis++)
    {
      const double step = to[axis] - from[axis];
      const double p[2] = { -step, step };
      const double q[2] = { from[axis] - low[axis], high[axis] - from[axis] };

      for (guint side = 0; side < 2; side++)
        {
          if (p[side] == 0 && q[side] < 0)
            return FALSE;
          if (p[side] < 0)
            enter = MAX (enter, q[side] / p[side]);
          else if (p[side] > 0)
            leave = MIN (leave, q[side] / p[side]);
        }
    }
  if (enter > leave)
    return FALSE;
  *out_enter = enter;
  *out_leave = leave;
  return TRUE;
}
