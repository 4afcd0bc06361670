// SPDX-License-Identifier: GPL-3.0-or-later
// "This layer": its facts, what P means, its plots, and the numbers under the cursor.
#pragma once

#include "core/run/run.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QLabel;

namespace dclscope {

class LayerPlots;

class LayerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayerPanel(QWidget* parent = nullptr);

    /// @param run  nullptr to show nothing
    void setRun(const std::shared_ptr<const Run>& run, std::size_t layer);
    QSize sizeHint() const override { return {310, 600}; }

public slots:
    void setEpoch(double epoch);
    /// The numbers under the cursor; empty when it points at nothing.
    void setReading(const QString& text);

signals:
    void epochRequested(double epoch);

private:
    void showFacts(const Run& run, std::size_t layer);

    QLabel* title_;
    QFormLayout* facts_;
    QLabel* meaning_;
    QLabel* reading_;
    LayerPlots* plots_;
    QString hovered_;
};

} // namespace dclscope
