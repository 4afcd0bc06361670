// SPDX-License-Identifier: Apache-2.0
#include "core/layers/matrix_product.h"

#include "core/base/error.h"

#include <omp.h>
#include <oneapi/dnnl/dnnl.h>

#include <string>

namespace dclscope::layers {
namespace {

/// OpenMP's setting belongs to the calling thread; others that use it in the same process keep theirs.
class SingleThread {
public:
    SingleThread() : before_(omp_get_max_threads()) { omp_set_num_threads(1); }
    ~SingleThread() { omp_set_num_threads(before_); }
    SingleThread(const SingleThread&) = delete;
    SingleThread& operator=(const SingleThread&) = delete;

private:
    int before_;
};

} // namespace

void multiply(const MatrixProduct& p) {
    const SingleThread single;
    const dnnl_status_t status =
        dnnl_sgemm('N', p.rightTransposed ? 'T' : 'N', p.rows, p.columns, p.inner, 1.0F, p.left, p.leftStride, p.right,
                   p.rightStride, p.add ? 1.0F : 0.0F, p.result, p.resultStride);
    if (status != dnnl_success)
        throw Error("oneDNN refused a product of matrices [" + std::to_string(p.rows) + ", " + std::to_string(p.inner) +
                    "] and [" + std::to_string(p.inner) + ", " + std::to_string(p.columns) + "]");
}

} // namespace dclscope::layers
