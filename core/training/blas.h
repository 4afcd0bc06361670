// SPDX-License-Identifier: Apache-2.0
// Which BLAS does LibTorch's matrix products: the difference between fast and thirty times slower.
#pragma once

#include <string>

namespace dclscope::training {

struct Blas {
    std::string name;  ///< "OpenBLAS 0.3.21 SkylakeX", "reference BLAS"; empty: none found
    std::string path;  ///< of the library; empty when none was found
    bool slow = false; ///< the reference BLAS: matrix products take thirty times longer than they need
};

/// The BLAS that LibTorch calls, or would call: the system's libblas.so.3, which is loaded by asking (a few milliseconds).
/// Where LibTorch brings a BLAS of its own inside, nothing is found. Any thread.
Blas systemBlas();

/// One sentence about a slow BLAS and what to install, or nothing.
std::string blasWarning(const Blas& blas);

/// OpenBLAS 0.3.21 takes processors it does not know for a Pentium 4 and is then four times slower. This tells it better
/// by the environment, before it is loaded; whoever has set the variable knows better still.
void nameProcessorToOpenBlas();

} // namespace dclscope::training
