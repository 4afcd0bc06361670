// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/model_picker.h"

#include "core/base/bundled.h"
#include "core/base/error.h"

#include <QSignalBlocker>

#include <algorithm>

namespace dclscope {
namespace {

const QString& demoPath() {
    static const QString path = QStringLiteral("demo");
    return path;
}

/// The bundled run is one entry, whether it is named or opened by its path.
QString canonical(const QString& path) {
    try {
        if (path.toStdString() == bundledRun("demo")->string()) return demoPath();
    } catch (const Error&) {
        // Without a bundled run no path is that of it.
    }
    return path;
}

} // namespace

ModelPicker::ModelPicker(QWidget* parent) : QComboBox(parent), current_(demoPath()) {
    setAccessibleName(tr("Model"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refill(current_);
    connect(this, &QComboBox::activated, this, &ModelPicker::activate);
}

OfferedModel ModelPicker::current() const {
    const int at = find(current_);
    return {current_, at < 0 ? QString() : itemText(at)};
}

int ModelPicker::find(const QString& path) const { return findData(path); }

void ModelPicker::refill(const QString& path) {
    const QSignalBlocker quiet(this);
    clear();
    const auto add = [this](const OfferedModel& model) {
        if (find(model.path) >= 0) return;
        addItem(model.name, model.path);
        if (model.path != demoPath()) setItemData(count() - 1, model.path, Qt::ToolTipRole);
    };
    add({demoPath(), tr("Demo: spoken digits")});
    std::for_each(runs_.begin(), runs_.end(), add);
    std::for_each(files_.begin(), files_.end(), add);
    insertSeparator(count());
    addItem(tr("Other model…"));
    setItemData(count() - 1, tr("Choose a checkpoint of a network that takes sound"), Qt::ToolTipRole);
    setCurrentIndex(find(path));
}

void ModelPicker::setRuns(const QList<OfferedModel>& runs) {
    const OfferedModel before = current();
    runs_.clear();
    for (const OfferedModel& run : runs) runs_.append({canonical(run.path), run.name});
    refill(before.path);
    if (find(before.path) >= 0) return;
    current_ = demoPath();
    byHand_ = false;
    setCurrentIndex(find(current_));
    emit lost(before.name);
    emit currentChanged();
}

void ModelPicker::pick(const OfferedModel& model) {
    const QString path = canonical(model.path);
    if (find(path) < 0) files_.append({path, model.name});
    current_ = path;
    byHand_ = true;
    refill(path);
    emit currentChanged();
}

void ModelPicker::propose(const QString& path) {
    const QString wanted = canonical(path);
    if (byHand_ || wanted == current_ || find(wanted) < 0) return;
    current_ = wanted;
    setCurrentIndex(find(wanted));
    emit currentChanged();
}

void ModelPicker::activate(int index) {
    const QString path = itemData(index).toString();
    if (path.isEmpty()) {
        setCurrentIndex(find(current_));
        emit fileRequested();
        return;
    }
    byHand_ = true;
    if (path == current_) return;
    current_ = path;
    emit currentChanged();
    emit picked();
}

} // namespace dclscope
