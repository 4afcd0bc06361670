// SPDX-License-Identifier: GPL-3.0-or-later
// Elements grabbed in the picture itself: a click or a rubber band takes them, dragging and arrows move them, the wheel
// over one changes their widths. What is done becomes an edit of the list.
#pragma once

#include "app/dclscope/workspaces/inspect/try_edits.h"
#include "app/dclscope/workspaces/inspect/try_grip.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QRectF>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace dclscope {

class LayerStage;
class PictureView;

class TryCanvas : public QObject {
    Q_OBJECT

public:
    /// @param stage  whose kernels, receptive fields and delay matrices can be grabbed; both must outlive this
    TryCanvas(LayerStage& stage, TryEdits& edits);
    ~TryCanvas() override;

    void setEnabled(bool enabled);
    /// Elements that are taken, ascending, of layer().
    const std::vector<std::size_t>& taken() const noexcept { return taken_; }
    void take(std::vector<std::size_t> elements);
    /// The output and input that the first of them belongs to; nothing when none is taken.
    std::optional<ChannelPlace> takenPair() const;
    /// While the band is drawn, in the picture's coordinates.
    const std::optional<QRectF>& band() const noexcept { return band_; }
    /// Where an element is drawn in what is shown; nothing when it is not.
    std::optional<QPointF> centreOf(std::size_t element) const { return grip().centreOf(element); }

signals:
    void takenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Marks;

    const Picture& picture() const;
    std::string layerName() const;
    TryGrip grip() const;
    /// Whether all of some elements are taken.
    bool areTaken(const std::vector<std::size_t>& elements) const;
    void toggle(const std::vector<std::size_t>& elements);
    bool press(QMouseEvent& event);
    bool drag(QMouseEvent& event);
    bool release(QMouseEvent& event);
    bool key(QKeyEvent& event);
    bool wheel(QWheelEvent& event);
    void moveBy(const std::vector<double>& steps, const QString& doing);
    experiments::Edit onTaken(experiments::What what) const;
    void takeWithin(const QRectF& band);
    void refresh();

    LayerStage& stage_;
    TryEdits& edits_;
    bool enabled_ = false;
    std::string layer_; ///< whose elements are taken
    std::vector<std::size_t> taken_;
    std::optional<QPointF> pressed_; ///< where a drag of elements began
    std::vector<QPointF> scale_;     ///< as TryGrip::pixelsPerStep() when it began
    std::optional<QRectF> band_;
    int drags_ = 0; ///< so that two drags are undone one by one
    std::vector<QPointer<QWidget>> marks_;
};

} // namespace dclscope
