/*
 * What an element holds where films change by the hour: its three inner nodes as modes that do not see each
 * other, and its two faces.
 */
#include "engine/zone-modes-private.h"

#include <math.h>
#include <string.h>

#include "engine/zone-lane.h"

/* The inverse of the symmetric 3 × 3 matrix of the inner nodes. */
static void
invert_inner (const QuartierModelElement *element, const double *capacity, double out[3][3])
{
  const double *link = element->link_w_m2k;
  const double a = capacity[1] + link[0] + link[1], b = capacity[2] + link[1] + link[2],
               c = capacity[3] + link[2] + link[3], d = -link[1], e = -link[2];
  const double determinant = a * (b * c - e * e) - d * d * c;

  out[0][0] = (b * c - e * e) / determinant;
  out[0][1] = out[1][0] = -d * c / determinant;
  out[0][2] = out[2][0] = d * e / determinant;
  out[1][1] = a * c / determinant;
  out[1][2] = out[2][1] = -a * e / determinant;
  out[2][2] = (a * b - d * d) / determinant;
}

/* Eigenvalues and eigenvectors, in its columns, of a symmetric 3 × 3 matrix, which is spoilt. By C. G.
 * J. Jacobi's rotations: it does not mind eigenvalues that are alike or nothing. */
static void
find_modes (double m[3][3], double vectors[3][3])
{
  memset (vectors, 0, 9 * sizeof (double));
  for (int i = 0; i < 3; i++)
    vectors[i][i] = 1;
  for (int sweep = 0; sweep < 12; sweep++)
    {
      const double off = m[0][1] * m[0][1] + m[0][2] * m[0][2] + m[1][2] * m[1][2];

      if (off < 1e-30)
        return;
      for (int p = 0; p < 2; p++)
        for (int q = p + 1; q < 3; q++)
          {
            double theta, t, c, s;

            if (m[p][q] == 0)
              continue;
            theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
            t = (theta >= 0 ? 1 : -1) / (fabs (theta) + sqrt (theta * theta + 1));
            c = 1 / sqrt (t * t + 1);
            s = t * c;
            for (int k = 0; k < 3; k++)
              {
                const double x = m[k][p], y = m[k][q];

                m[k][p] = c * x - s * y;
                m[k][q] = s * x + c * y;
              }
            for (int k = 0; k < 3; k++)
              {
                const double x = m[p][k], y = m[q][k];

                m[p][k] = c * x - s * y;
                m[q][k] = s * x + c * y;
              }
            for (int k = 0; k < 3; k++)
              {
                const double x = vectors[k][p], y = vectors[k][q];

                vectors[k][p] = c * x - s * y;
                vectors[k][q] = s * x + c * y;
              }
          }
    }
}

/* With C the inner capacities and A their matrix, y = C^½ T goes over an hour to S y + C^½ A⁻¹ (what
 * the faces send), S = C^½ A⁻¹ C^½: symmetric, so that its eigenvectors part it into modes. */
static void
fill_modes (Lane lane, const QuartierModelElement *element, const double *capacity,
            double inverse[3][3], double zone_capacity)
{
  double root[3], matrix[3][3], vectors[3][3];

  for (int i = 0; i < 3; i++)
    root[i] = sqrt (capacity[i + 1]);
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      matrix[i][j] = root[i] * inverse[i][j] * root[j];
  find_modes (matrix, vectors);
  for (int k = 0; k < 3; k++)
    {
      double out = 0, in = 0, mass = 0;

      for (int i = 0; i < 3; i++)
        {
          out += vectors[i][k] * root[i] * inverse[i][0] * element->link_w_m2k[0];
          in += vectors[i][k] * root[i] * inverse[i][2] * element->link_w_m2k[3];
          mass += vectors[i][k] * root[i];
        }
      put (lane, ELEMENT_KEPT + k, matrix[k][k]);
      put (lane, ELEMENT_OUT + k, out);
      put (lane, ELEMENT_IN + k, in);
      put (lane, ELEMENT_MASS + 1 + k, element->area_m2 * mass / zone_capacity);
    }
}

/**
 * quartier_zone_modes_fill:
 * @zone_capacity: of the whole zone, W/K over an hour, > 0
 *
 * Fills a lane's element, so that an hour meets three modes in place of its inner nodes.
 */
void
quartier_zone_modes_fill (const QuartierZoneBlock *block,
                          int lanes,
                          int at,
                          int i,
                          const QuartierModelElement *element,
                          double zone_capacity)
{
  const Lane lane = lane_of (block->elements, i, N_ELEMENT, lanes, at);
  const double *link = element->link_w_m2k;
  double capacity[QUARTIER_N_NODES], inverse[3][3], cross;

  for (int j = 0; j < QUARTIER_N_NODES; j++)
    capacity[j] = element->capacity_j_m2k[j] / 3600;
  invert_inner (element, capacity, inverse);
  fill_modes (lane, element, capacity, inverse, zone_capacity);
  cross = link[0] * link[3] * inverse[0][2];
  put (lane, ELEMENT_AREA, element->area_m2);
  put (lane, ELEMENT_SKY, element->sky_view);
  put (lane, ELEMENT_SUN, element->area_m2 > 0 ? element->sun_share / element->area_m2 : 0);
  put (lane, ELEMENT_STORE_1, capacity[0]);
  put (lane, ELEMENT_STORE_5, capacity[4]);
  put (lane, ELEMENT_D1, capacity[0] + link[0] - link[0] * link[0] * inverse[0][0]);
  put (lane, ELEMENT_D5, capacity[4] + link[3] - link[3] * link[3] * inverse[2][2]);
  put (lane, ELEMENT_CROSS, cross);
  put (lane, ELEMENT_CROSS_2, cross * cross);
  put (lane, ELEMENT_MASS, element->area_m2 * capacity[0] / zone_capacity);
  put (lane, ELEMENT_MASS + 4, element->area_m2 * capacity[4] / zone_capacity);
}

/**
 * quartier_zone_modes_rest:
 * @outside_c, @swing_k: what lies outside: its mean, and its swing of a year, whose real part is what it
 *   adds now
 *
 * Puts an element as it is after years of the same between its two faces. Where nothing swings a mode is
 * (OUT T₁ + IN T₅) / (1 − KEPT); a swing goes into it as OUT / (1 − KEPT e^(−iω)), ω by the hour. One that
 * keeps all takes nothing up.
 */
void
quartier_zone_modes_rest (const QuartierZoneBlock *block,
                          int lanes,
                          int lane,
                          int i,
                          double outside_c,
                          double complex swing_k,
                          double face_c)
{
  const Lane element = lane_of (block->elements, i, N_ELEMENT, lanes, lane);
  const Lane state = lane_of (block->states, i, N_STATE, lanes, lane);
  const double complex back = cexp (-I * 2 * G_PI / QUARTIER_HOURS);
  double r1 = (outside_c + creal (swing_k)) * get (element, ELEMENT_STORE_1);
  double r5 = face_c * get (element, ELEMENT_STORE_5);

  for (int k = 0; k < 3; k++)
    {
      const double out = get (element, ELEMENT_OUT + k), in = get (element, ELEMENT_IN + k);
      const double kept = get (element, ELEMENT_KEPT + k);
      const double mode
          = 1 - kept > 1e-12 ? (out * outside_c + in * face_c) / (1 - kept)
                                   + creal (out * swing_k / (1 - kept * back))
                             : 0;

      put (state, STATE_MODE + k, mode);
      r1 += out * mode;
      r5 += in * mode;
    }
  put (state, STATE_R1, r1);
  put (state, STATE_R5, r5);
  put (state, STATE_FACE, face_c);
}

/**
 * quartier_zone_modes_drift_k:
 * @i: an element
 * @remembered: states of all elements, as they were
 *
 * Returns: how far what it holds is from what it held, in kelvin
 */
double
quartier_zone_modes_drift_k (const QuartierZoneBlock *block,
                             int lanes,
                             int lane,
                             int i,
                             double *remembered)
{
  const Lane state = lane_of (block->states, i, N_STATE, lanes, lane);
  const Lane before = lane_of (remembered, i, N_STATE, lanes, lane);
  const Lane element = lane_of (block->elements, i, N_ELEMENT, lanes, lane);
  double by[N_STATE], most;

  for (int name = 0; name < N_STATE; name++)
    by[name] = fabs (get (state, name) - get (before, name));
  /* What a face inherits is a flow: over its coefficient it is a temperature. Modes are seen by what they
   * send there. */
  most = MAX (by[STATE_R1] / get (element, ELEMENT_D1), by[STATE_R5] / get (element, ELEMENT_D5));
  most = MAX (most, by[STATE_FACE]);
  for (int k = 0; k < 3; k++)
    {
      const double mode = by[STATE_MODE + k];

      most = MAX (most, mode * fabs (get (element, ELEMENT_OUT + k)) / get (element, ELEMENT_D1));
      most = MAX (most, mode * fabs (get (element, ELEMENT_IN + k)) / get (element, ELEMENT_D5));
    }
  return most;
}
