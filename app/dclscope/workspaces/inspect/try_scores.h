// SPDX-License-Identifier: GPL-3.0-or-later
// The labels that score highest before or after the edits: two bars each.
#pragma once

#include "core/experiments/responder.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace dclscope {

class TryScores : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostRows = 5;

    struct Row {
        QString label;
        double before = 0.0;
        double after = 0.0;
        bool right = false; ///< it is what the example is
        bool operator==(const Row&) const = default;
    };

    explicit TryScores(QWidget* parent = nullptr);

    void show(const experiments::ResponsePair& pair);
    using QWidget::show;
    /// Best first, by the higher of the two scores.
    const std::vector<Row>& rows() const noexcept { return rows_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;

    std::vector<Row> rows_;
};

} // namespace dclscope
