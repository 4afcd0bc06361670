// SPDX-License-Identifier: GPL-3.0-or-later
// Compares two runs layer by layer without holding up the window.
#pragma once

#include "core/run/run_pair.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace dclscope {

/// Two moments, and what they differ by once that is known.
struct PairFigures {
    std::shared_ptr<const Run> a;
    std::shared_ptr<const Run> b;
    double epochA = 0.0;
    double epochB = 0.0;
    RunDifference difference{};

    bool isOf(const PairFigures& other) const noexcept {
        return a == other.a && b == other.b && epochA == other.epochA && epochB == other.epochB;
    }
};

/// Lives on the GUI thread and signals there. One comparison is made at a time; of what is wanted meanwhile only the last
/// wish counts.
class PairReader : public QObject {
    Q_OBJECT

public:
    explicit PairReader(QObject* parent = nullptr);
    /// Waits for the comparison that is being made.
    ~PairReader() override;

    /// Answered by arrived(), at once where it is known already. Nothing happens without both runs.
    void want(const std::shared_ptr<const Run>& a, double epochA, const std::shared_ptr<const Run>& b, double epochB);
    bool isIdle() const noexcept { return !busy_; }

signals:
    void arrived(const dclscope::PairFigures& figures);
    void idle();

private:
    void start(const PairFigures& wish);
    void finish(const PairFigures& figures);

    QThreadPool worker_;
    bool busy_ = false;
    std::optional<PairFigures> next_;
    PairFigures known_;
};

} // namespace dclscope
