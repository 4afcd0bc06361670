// SPDX-License-Identifier: GPL-3.0-or-later
// "This layer": its facts, what P means, its plots, and the numbers under the cursor.
#pragma once

#include "app/dclscope/workspaces/inspect/layer_facts.h"
#include "core/run/run.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QLabel;
class QScrollArea;

namespace dclscope {

class LayerPlots;
class PlainPlots;

class LayerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayerPanel(QWidget* parent = nullptr);

    /// @param run    nullptr to show nothing
    /// @param index  as Run::shownIndex
    void setRun(const std::shared_ptr<const Run>& run, std::size_t index);
    QSize sizeHint() const override { return {310, 600}; }

public slots:
    void setEpoch(double epoch);
    /// Values of a plain tensor have been read.
    void refreshValues();
    /// The numbers under the cursor; empty when it points at nothing.
    void setReading(const QString& text);

signals:
    void epochRequested(double epoch);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showLayer(const Run& run, std::size_t layer);
    void showPlain(const Run& run, const PlainLayer& plain);
    void setTitle(const std::string& name);
    void addFacts(const std::vector<LayerFact>& facts);
    void fitPlots();

    QScrollArea* scroll_;
    QLabel* title_;
    QFormLayout* facts_;
    QLabel* numbers_; ///< of a plain tensor's values
    QLabel* meaning_;
    QLabel* reading_;
    LayerPlots* plots_;
    PlainPlots* plainPlots_;
    QString hovered_;
};

} // namespace dclscope
