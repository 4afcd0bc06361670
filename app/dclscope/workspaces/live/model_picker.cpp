// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/model_picker.h"

#include "core/base/bundled.h"

#include <QSignalBlocker>
#include <QStringList>

#include <algorithm>

namespace dclscope {
namespace {

const QString& demoPath() {
    static const QString path = QStringLiteral("demo");
    return path;
}

/// A bundled run is one entry, whether it is named or opened by its path.
ModelChoice canonical(ModelChoice model) {
    model.path = QString::fromStdString(bundledWordOr(model.path.toStdString()));
    return model;
}

QString titleOf(const QString& bundled) {
    if (bundled == demoPath()) return ModelPicker::tr("Demo: spoken digits");
    if (bundled == QStringLiteral("keywords")) return ModelPicker::tr("Keywords: ten spoken words");
    if (bundled == QStringLiteral("sounds")) return ModelPicker::tr("Sounds: ten everyday sounds");
    return bundled;
}

/// The demo first, whether it is installed or not, and what else comes with the program.
QStringList bundledPaths() {
    QStringList paths{demoPath()};
    for (const std::string& name : bundledNames())
        if (const QString path = QString::fromStdString(name); path != demoPath()) paths.append(path);
    return paths;
}

} // namespace

QString modelName(const QString& file, const QString& entry) {
    return entry.isEmpty() ? file : ModelPicker::tr("%1 (%2)").arg(file, entry);
}

ModelPicker::ModelPicker(QWidget* parent) : NamedBox(parent), current_{demoPath()} {
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

int ModelPicker::find(const ModelChoice& model) const { return findData(QVariant::fromValue(model)); }

void ModelPicker::refill(const ModelChoice& model) {
    const QSignalBlocker quiet(this);
    const QStringList bundled = bundledPaths();
    clear();
    const auto add = [this, &bundled](const OfferedModel& offered) {
        if (find(offered.model) >= 0) return;
        addItem(offered.name, QVariant::fromValue(offered.model));
        const QString& path = offered.model.path;
        if (!bundled.contains(path)) setItemData(count() - 1, modelName(path, offered.model.entry), Qt::ToolTipRole);
    };
    for (const QString& path : bundled) add({{path}, titleOf(path)});
    std::for_each(runs_.begin(), runs_.end(), add);
    std::for_each(files_.begin(), files_.end(), add);
    insertSeparator(count());
    addItem(tr("Other model…"));
    setItemData(count() - 1, tr("Choose a checkpoint of a network that takes sound"), Qt::ToolTipRole);
    setCurrentIndex(find(model));
}

void ModelPicker::setRuns(const QList<OfferedModel>& runs) {
    const OfferedModel before = current();
    runs_.clear();
    for (const OfferedModel& run : runs) runs_.append({canonical(run.model), run.name});
    refill(before.model);
    if (find(before.model) >= 0) return;
    current_ = {demoPath()};
    byHand_ = false;
    setCurrentIndex(find(current_));
    emit lost(before.name);
    emit currentChanged();
}

void ModelPicker::setFile(const QList<OfferedModel>& networks) {
    const auto samePath = [&](const OfferedModel& each) { return each.model.path == networks.first().model.path; };
    const bool picked = std::any_of(files_.cbegin(), files_.cend(),
                                    [&](const OfferedModel& each) { return each.model == current_ && samePath(each); });
    files_.removeIf(samePath);
    files_ += networks;
    refill(current_);
    if (!picked || find(current_) >= 0) return;
    current_ = networks.first().model;
    refill(current_);
    emit currentChanged();
}

void ModelPicker::pick(const OfferedModel& offered) {
    const ModelChoice model = canonical(offered.model);
    if (find(model) < 0) files_.append({model, offered.name});
    current_ = model;
    byHand_ = true;
    refill(model);
    emit currentChanged();
}

void ModelPicker::propose(const ModelChoice& model) {
    const ModelChoice wanted = canonical(model);
    if (byHand_ || wanted == current_ || find(wanted) < 0) return;
    current_ = wanted;
    setCurrentIndex(find(wanted));
    emit currentChanged();
}

void ModelPicker::activate(int index) {
    const auto model = itemData(index).value<ModelChoice>();
    if (model.path.isEmpty()) {
        setCurrentIndex(find(current_));
        emit fileRequested();
        return;
    }
    byHand_ = true;
    if (model == current_) return;
    current_ = model;
    emit currentChanged();
    emit picked();
}

} // namespace dclscope
