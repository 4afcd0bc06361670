// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_source.h"

namespace dclscope::training {

Batch ExampleSource::backgroundValidation(std::size_t, std::size_t, unsigned) const { return {}; }

} // namespace dclscope::training
