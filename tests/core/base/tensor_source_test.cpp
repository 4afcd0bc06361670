// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/stoppable_source.h"
#include "core/base/tensor_source.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace dclscope {
namespace {

class OneTensor : public TensorSource {
public:
    template <class T>
    OneTensor(DType dtype, const std::vector<T>& values)
        : infos_{{"t", dtype, {static_cast<std::int64_t>(values.size())}, {}}}, bytes_(values.size() * sizeof(T)) {
        std::memcpy(bytes_.data(), values.data(), bytes_.size());
    }
    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return infos_; }
    std::vector<std::byte> readBytes(std::string_view) const override { return bytes_; }

private:
    std::string path_ = "memory";
    std::vector<TensorInfo> infos_;
    std::vector<std::byte> bytes_;
};

TEST(TensorSource, HalvesConvertExactlyInEveryClass) {
    // One, the largest, the smallest normal, the smallest subnormal, minus zero, infinity, NaN.
    const OneTensor source(DType::Float16,
                           std::vector<std::uint16_t>{0x3C00, 0x7BFF, 0x0400, 0x0001, 0x8000, 0x7C00, 0x7E00});
    const auto v = source.readFloats("t").values;
    EXPECT_EQ(v[0], 1.0F);
    EXPECT_EQ(v[1], 65504.0F);
    EXPECT_EQ(v[2], 0x1p-14F);
    EXPECT_EQ(v[3], 0x1p-24F);
    EXPECT_TRUE(v[4] == 0.0F && std::signbit(v[4]));
    EXPECT_EQ(v[5], std::numeric_limits<float>::infinity());
    EXPECT_TRUE(std::isnan(v[6]));
}

TEST(TensorSource, BFloat16AndIntegersAndBoolsConvert) {
    EXPECT_EQ(OneTensor(DType::BFloat16, std::vector<std::uint16_t>{0x3F80, 0xC000}).readFloats("t").values,
              (std::vector<float>{1.0F, -2.0F}));
    EXPECT_EQ(OneTensor(DType::Int64, std::vector<std::int64_t>{-7}).readFloats("t").values, std::vector<float>{-7.0F});
    EXPECT_EQ(OneTensor(DType::Bool, std::vector<std::uint8_t>{0, 2}).readFloats("t").values,
              (std::vector<float>{0.0F, 1.0F}));
}

TEST(TensorSource, MissingAndComplexTensorsAreRefusedByName) {
    const OneTensor complex(DType::Complex64, std::vector<float>{1.0F, 2.0F});
    EXPECT_THROW(complex.readFloats("t"), CheckpointError);
    try {
        complex.readFloats("elsewhere");
        FAIL() << "a missing tensor was read";
    } catch (const CheckpointError& e) {
        EXPECT_EQ(e.key(), "elsewhere");
        EXPECT_EQ(e.path(), "memory");
    }
}

TEST(StoppableSource, GivesTensorsUntilItIsStopped) {
    const OneTensor source(DType::Float32, std::vector<float>{1.0F, 2.0F});
    std::stop_source stop;
    const StoppableSource stoppable(source, stop.get_token());
    EXPECT_EQ(stoppable.readFloats("t").values, (std::vector<float>{1.0F, 2.0F}));
    EXPECT_EQ(stoppable.path(), "memory");
    stop.request_stop();
    EXPECT_NE(stoppable.find("t"), nullptr);
    EXPECT_THROW(static_cast<void>(stoppable.readFloats("t")), Error);
}

} // namespace
} // namespace dclscope
