/* What every file of the layer reads first: the toolkit's headers take most of the time that a file
 * is compiled. A file includes what it uses all the same; "meson setup -Db_pch=false" builds without. */
#include <gtk/gtk.h>
#include <shumate/shumate.h>
