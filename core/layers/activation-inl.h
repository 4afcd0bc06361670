// SPDX-License-Identifier: Apache-2.0
// The functions of activation.h as vector loops. Included once per instruction set by foreach_target.h.
#if defined(DCLSCOPE_ACTIVATION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef DCLSCOPE_ACTIVATION_INL_H
#undef DCLSCOPE_ACTIVATION_INL_H
#else
#define DCLSCOPE_ACTIVATION_INL_H
#endif

#include "core/dcls/vector-inl.h"
#include "core/layers/activation.h"

#include <hwy/contrib/math/math-inl.h>

#include <iterator>

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

using layers::Activation;
using layers::PointFunction;

/// erf(x), absolute error below 5e-7: a quotient of polynomials in x on [-4, 4], beyond which erf is 1 in float32. The
/// coefficients are those that Eigen uses for its float erf (unsupported/Eigen, derived by Pulver for TensorFlow).
inline Vector errorFunction(Vector x) {
    const Tag d;
    const Vector clamped = hn::Clamp(x, hn::Set(d, -4.0F), hn::Set(d, 4.0F));
    const Vector square = hn::Mul(clamped, clamped);
    constexpr float kTop[] = {-2.72614225801306e-10F, 2.77068142495902e-08F,  -2.10102402082508e-06F,
                              -5.69250639462346e-05F, -7.34990630326855e-04F, -2.95459980854025e-03F,
                              -1.60960333262415e-02F};
    constexpr float kBottom[] = {-1.45660718464996e-05F, -2.13374055278905e-04F, -1.68282697438203e-03F,
                                 -7.37332916720468e-03F, -1.42647390514189e-02F};
    Vector top = hn::Set(d, kTop[0]);
    for (std::size_t i = 1; i < std::size(kTop); ++i) top = hn::MulAdd(top, square, hn::Set(d, kTop[i]));
    Vector bottom = hn::Set(d, kBottom[0]);
    for (std::size_t i = 1; i < std::size(kBottom); ++i) bottom = hn::MulAdd(bottom, square, hn::Set(d, kBottom[i]));
    return hn::Div(hn::Mul(clamped, top), bottom);
}

struct ReluOp {
    Vector operator()(Vector x) const { return hn::Max(x, hn::Zero(Tag())); }
};
struct Relu6Op {
    Vector operator()(Vector x) const { return hn::Clamp(x, hn::Zero(Tag()), hn::Set(Tag(), 6.0F)); }
};
struct GeluOp {
    Vector operator()(Vector x) const {
        const Vector half = hn::Mul(x, hn::Set(Tag(), 0.5F));
        return hn::MulAdd(half, errorFunction(hn::Mul(x, hn::Set(Tag(), 0.70710678118654752F))), half);
    }
};
struct SigmoidOp {
    Vector operator()(Vector x) const {
        const Vector one = hn::Set(Tag(), 1.0F);
        return hn::Div(one, hn::Add(one, hn::Exp(Tag(), hn::Neg(x))));
    }
};

/// values[i] = op(values[i]); the last, partial vector goes through a buffer of its own.
template <class Op>
HWY_INLINE void transform(float* values, std::size_t count, Op op) {
    const Tag d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) hn::StoreU(op(hn::LoadU(d, values + i)), d, values + i);
    if (i == count) return;
    HWY_ALIGN float rest[kLanes] = {};
    for (std::size_t k = 0; i + k < count; ++k) rest[k] = values[i + k];
    hn::Store(op(hn::Load(d, rest)), d, rest);
    for (std::size_t k = 0; i + k < count; ++k) values[i + k] = rest[k];
}

template <class Op>
void addAndTransform(float* values, std::size_t count, float bias) {
    const Vector added = hn::Set(Tag(), bias);
    transform(values, count, [added](Vector x) { return Op()(hn::Add(x, added)); });
}

HWY_INLINE void scaleShift(float* values, std::size_t count, float scale, float shift) {
    const Vector factor = hn::Set(Tag(), scale);
    const Vector added = hn::Set(Tag(), shift);
    transform(values, count, [=](Vector x) { return hn::MulAdd(x, factor, added); });
}

inline void addAndStarRelu(float* values, std::size_t count, float bias, const PointFunction& star) {
    const Vector added = hn::Set(Tag(), bias);
    const Vector factor = hn::Set(Tag(), star.scale);
    const Vector shift = hn::Set(Tag(), star.bias);
    transform(values, count, [=](Vector x) {
        const Vector positive = ReluOp()(hn::Add(x, added));
        return hn::MulAdd(hn::Mul(positive, positive), factor, shift);
    });
}

inline void activateAll(float* values, std::size_t count, float bias, const PointFunction& function) {
    switch (function.kind) {
    case Activation::Relu: return addAndTransform<ReluOp>(values, count, bias);
    case Activation::Relu6: return addAndTransform<Relu6Op>(values, count, bias);
    case Activation::Gelu: return addAndTransform<GeluOp>(values, count, bias);
    case Activation::Sigmoid: return addAndTransform<SigmoidOp>(values, count, bias);
    case Activation::StarRelu: return addAndStarRelu(values, count, bias, function);
    case Activation::None: break;
    }
    if (bias != 0.0F) scaleShift(values, count, 1.0F, bias);
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
