// SPDX-License-Identifier: Apache-2.0
// Runs a check once per instruction set that this machine and compiler have, the scalar one included.
#pragma once

#include <gtest/gtest.h>
#include <hwy/targets.h>

namespace dclscope::test {

template <class Check>
void forEachSimdTarget(Check&& check) {
    std::int64_t rest = hwy::SupportedTargets();
    while (rest != 0) {
        const std::int64_t target = rest & -rest;
        rest &= rest - 1;
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        SCOPED_TRACE(hwy::TargetName(target));
        check();
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

} // namespace dclscope::test
