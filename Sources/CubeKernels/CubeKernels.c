#include "CubeKernels.h"
