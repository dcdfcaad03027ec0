// GMP, the GNU Multiple Precision library: every exact number of this package stands on it.
#include <gmp.h>
