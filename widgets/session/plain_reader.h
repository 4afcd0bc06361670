// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the values of plain tensors without holding up the window.
#pragma once

#include "core/run/run.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <memory>

namespace dclscope {

/// Lives on the GUI thread and signals there. What was asked for before is given up as soon as something else is.
class PlainReader : public QObject {
    Q_OBJECT

public:
    explicit PlainReader(QObject* parent = nullptr);
    /// Waits for the tensor that is being read.
    ~PlainReader() override;

    /// Has read what is shown at an epoch, then what limits and histograms need, into Run::shelf; arrived() says so after
    /// each. Nothing happens where all of it is there, and of what is no plain tensor.
    /// @param index  as Run::shownIndex
    void want(const std::shared_ptr<const Run>& run, std::size_t index, double epoch);
    bool isIdle() const noexcept { return pending_ == 0; }

signals:
    void arrived();
    /// Everything that was asked for has been read, or given up.
    void idle();

private:
    struct Wish;

    void start(Wish wish);

    QThreadPool worker_;
    std::atomic<std::uint64_t> generation_{0};
    int pending_ = 0;
};

} // namespace dclscope
