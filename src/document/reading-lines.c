/*
 * What is to be said of a plan beside its figures: what was assumed, and what to look at.
 */
#include "document/reading-lines.h"

/**
 * quartier_site_add_line:
 * @lines: (element-type GRefString): warnings or defaults
 * @district: (nullable): id of the district, or of the stop, that it is about
 * @member: (nullable): what of it, as a plan file calls it; the same in every language
 * @format: a sentence for people, in theirs
 *
 * Says "district: member: sentence", kept so that many estimates can share it.
 */
void
quartier_site_add_line (
    GPtrArray *lines, const char *district, const char *member, const char *format, ...)
{
  g_autofree char *text = NULL, *line = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  line = g_strconcat (district != NULL ? district : "", district != NULL ? ": " : "",
                      member != NULL ? member : "", member != NULL ? ": " : "", text, NULL);
  g_ptr_array_add (lines, g_ref_string_new (line));
}
