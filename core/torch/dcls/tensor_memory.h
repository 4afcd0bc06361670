// SPDX-License-Identifier: Apache-2.0
// Memory of large tensors that is used again and again, on huge pages where the system has them: fresh memory of many
// megabytes costs a page fault per 4 KiB, a seventh of a training step, and rows that lie far apart a search for each one's
// page.
#pragma once

#include <memory>

namespace dclscope {

/// As long as somebody holds what this gives, what LibTorch's tensors on the CPU give back is kept for the next ones; with
/// the last holder it goes back to the system. From the first call on LibTorch gets all its memory this way: tensors may
/// outlive the holders. Safe from several threads.
std::shared_ptr<void> keepTensorMemory();

} // namespace dclscope
