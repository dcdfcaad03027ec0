(* The definitions of StatementsTheorem4.v are what their names say; counts of failures by brute force. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums StatementsTheorem4 Lemma1Real Counting Chernoff CubeLaw OneStep.
From ExactParity Require Import Theorem4Part1.
Import ListNotations.
Open Scope R_scope.
(* cube d = all vectors of {-1,1}^d, each once;  matrices n d = all n x d sign matrices, each once *)
Theorem cube_spec d : forall x, In x (cube d) <-> (length x = d /\ Forall (fun s => s = 1 \/ s = -1)%Z x).
Proof.
  induction d; intros x.
  - split. intros [<-|[]]. split; auto. intros [E _]. destruct x; [now left | discriminate].
  - split.
    + intros H. apply cube_S in H. destruct H as [s [y [-> [Hs Hy]]]]. apply IHd in Hy. cbn [length]. split. lia.
      constructor; tauto.
    + intros [E H]. destruct x as [|s y]; [discriminate|]. inversion H; subst. cbn [cube]. apply in_or_app.
      assert (In y (cube d)) by (apply IHd; split; [cbn [length] in E; lia | assumption]).
      destruct H2 as [-> | ->]; [left|right]; now apply in_map.
Qed.
Lemma NoDup_app_ {A} (l m : list A) : NoDup l -> NoDup m -> (forall a, In a l -> ~ In a m) -> NoDup (l ++ m).
Proof. induction l; intros H M D; [exact M|]. cbn [app]. inversion H; subst. constructor.
  - rewrite in_app_iff. intros [K|K]; [contradiction|]. apply (D a); [now left | exact K].
  - apply IHl; auto. intros b Hb. apply D. now right. Qed.
Lemma NoDup_map_cons {A} (a : A) (l : list (list A)) : NoDup l -> NoDup (map (cons a) l).
Proof. induction 1; cbn [map]; constructor; auto. rewrite in_map_iff. intros [y [E Hy]]. inversion E; subst.
  contradiction. Qed.
Theorem cube_NoDup d : NoDup (cube d).
Proof. induction d. repeat constructor; simpl; tauto. cbn [cube]. apply NoDup_app_; auto using NoDup_map_cons.
  intros x Hx Hy. apply in_map_iff in Hx. apply in_map_iff in Hy. destruct Hx as [y [<- _]], Hy as [z [E _]].
    discriminate. Qed.
Theorem matrices_spec n d W : In W (matrices n d) <->
  (length W = n /\ forall w, In w W -> length w = d /\ Forall (fun s => s = 1 \/ s = -1)%Z w).
Proof. unfold matrices. rewrite tuples_in. split; intros [E H]; split; auto; intros w Hw; apply cube_spec; auto. Qed.
Theorem matrices_NoDup n d : NoDup (matrices n d).
Proof.
  unfold matrices. generalize (cube_NoDup d). generalize (cube d) as l. intros l Hl. induction n; cbn [tuples].
  repeat constructor; simpl; tauto. revert IHn. generalize (tuples n l) as T. intros T HT.
  induction Hl as [|a l Ha Hl IH]; cbn [flat_map]. constructor. apply NoDup_app_; auto using NoDup_map_cons.
  intros x Hx Hy. apply in_map_iff in Hx. apply in_flat_map in Hy. destruct Hx as [y [<- _]], Hy as [c [Hc Hy]].
  apply in_map_iff in Hy. destruct Hy as [z [E _]]. inversion E; subst. contradiction.
Qed.
Theorem matrices_number n d : INR (length (matrices n d)) = 2 ^ (n * d).
Proof. apply matrices_length. Qed.

(* grad is the gradient of loss in the output weights *)
Definition upd (v : list R) (i : nat) (t : R) : list R := firstn i v ++ t :: skipn (S i) v.
Lemma N_upd b : forall W v i x t, (i < length W)%nat -> length v = length W ->
  N b W (upd v i t) x = N b W (upd v i 0) x + t * hidden b (nth i W []) x.
Proof.
  induction W as [|w W IH]; intros v i x t Hi Hv; cbn [length] in Hi; [lia|]. destruct v as [|a v]; [discriminate|].
  cbn [length] in Hv. destruct i as [|i].
  - unfold upd. cbn [firstn skipn app N nth]. ring.
  - change (upd (a :: v) (S i) t) with (a :: upd v i t). change (upd (a :: v) (S i) 0) with (a :: upd v i 0).
    cbn [N nth]. rewrite (IH v i x t) by lia. ring.
Qed.
Theorem grad_is_gradient d b W v i : (i < length W)%nat -> length v = length W ->
  derivable_pt_lim (fun t => loss d b W (upd v i t)) (nth i v 0) (nth i (grad d b W) 0).
Proof.
  intros Hi Hv. set (G := nth i (grad d b W) 0).
  assert (E : forall t, loss d b W (upd v i t) = loss d b W (upd v i 0) + t * G).
  { intros t. unfold G, grad. rewrite (nth_indep _ 0 (avg d (fun x => - (f x * hidden b [] x)))) by (now rewrite
    map_length).
    rewrite (map_nth (fun w => avg d (fun x => - (f x * hidden b w x))) W [] i). unfold loss, avg.
    set (h := hidden b (nth i W [])). fold (Sm (cube d) (fun x => - (f x * N b W (upd v i t) x))).
    fold (Sm (cube d) (fun x => - (f x * N b W (upd v i 0) x))). fold (Sm (cube d) (fun x => - (f x * h x))).
    rewrite (Sm_ext _ (fun x => - (f x * N b W (upd v i t) x)) (fun x => - (f x * N b W (upd v i 0) x) + t * (- (f x
      * h x)))).
    rewrite Sm_plus, Sm_scal. unfold Rdiv; ring. intros x _. rewrite N_upd by assumption. unfold h. ring. }
  intros eps He. exists (mkposreal 1 Rlt_0_1). intros h Hh _. rewrite (E (nth i v 0 + h)), (E (nth i v 0)).
  replace ((loss d b W (upd v i 0) + (nth i v 0 + h) * G - (loss d b W (upd v i 0) + nth i v 0 * G)) / h - G) with 0
    by (field; exact Hh).
  rewrite Rabs_R0. exact He.
Qed.

(* not failing (m = 0) is the paper's sign(N^1(x)) = f(x) for every x *)
Definition sign (r : R) : R := if Rlt_dec 0 r then 1 else if Rlt_dec r 0 then -1 else 0.
Theorem fails_sign d b gamma W : fails d b gamma 0 W = false <-> forall x, In x (cube d) -> sign (N1 d b gamma W x)
  = f x.
Proof.
  assert (F : forall x, In x (cube d) -> f x = 1 \/ f x = -1).
  { intros x Hx. pose proof (f_sq d x Hx). assert (Q : (f x - 1) * (f x + 1) = 0) by lra. apply Rmult_integral in Q.
    lra. }
  assert (P : forall x, In x (cube d) -> (fails_at d b gamma 0 x W = false <-> sign (N1 d b gamma W x) = f x)).
  { intros x Hx. unfold fails_at, sign. destruct (F x Hx) as [E|E]; rewrite E;
    set (y := N1 d b gamma W x); destruct (Rle_dec (_ * y) 0); destruct (Rlt_dec 0 y); try destruct (Rlt_dec y 0);
      split; intros; try discriminate; try reflexivity; lra. }
  unfold fails. split.
  - intros H x Hx. apply P; auto. destruct (fails_at d b gamma 0 x W) eqn:E; auto.
    rewrite <- H. symmetry. apply existsb_exists. eauto.
  - intros H. apply Bool.not_true_is_false. intros E. apply existsb_exists in E. destruct E as [x [Hx E]].
    rewrite (proj2 (P x Hx)) in E by auto. discriminate.
Qed.

(* brute force in integers: the gradient is summed over the cube, equation (14) is not used *)
Definition coefZ d p w : Z := lsum (map (fun x => parity x * Z.max (dot w x + p) 0)%Z (cube d)).
Definition outZ d p W x : Z := (parity x * lsum (map (fun w => coefZ d p w * Z.max (dot w x + p) 0) W))%Z.
Definition failuresZ d n p : nat :=
  length (filter (fun W => existsb (fun x => outZ d p W x <=? 0)%Z (cube d)) (matrices n d)).
Lemma hiddenZ p w x : hidden (IZR p) w x = IZR (Z.max (dot w x + p) 0).
Proof. unfold hidden, ReLU. rewrite <- plus_IZR. destruct (Z.le_ge_cases 0 (dot w x + p)) as [H|H].
  rewrite Z.max_l, Rmax_left by (try apply IZR_le; lia). reflexivity.
  rewrite Z.max_r, Rmax_right by (try apply IZR_le; lia). reflexivity. Qed.
Lemma IZR_lsum {A} (g : A -> Z) l : IZR (lsum (map g l)) = Sm l (fun a => IZR (g a)).
Proof. induction l. reflexivity. rewrite Sm_cons, <- IHl. cbn [map lsum fold_right]. apply plus_IZR. Qed.
Lemma outZ_eq d p gamma W x : f x * N1 d (IZR p) gamma W x = gamma / 2 ^ d * IZR (outZ d p W x).
Proof.
  assert (T : 2 ^ d <> 0) by (apply pow_nonzero; lra).
  unfold outZ. rewrite mult_IZR, IZR_lsum. fold (f x).
  assert (E : N1 d (IZR p) gamma W x = gamma / 2 ^ d * Sm W (fun w => IZR (coefZ d p w * Z.max (dot w x + p) 0))).
  { unfold N1, v1, gd_step, grad. induction W as [|w W IH]. unfold Sm; simpl; ring.
    cbn [map length repeat combine fst snd N]. rewrite Sm_cons, Rmult_plus_distr_l, <- IH, hiddenZ. f_equal.
    rewrite avg_opp, mult_IZR. unfold avg, coefZ. rewrite IZR_lsum. unfold Sm.
    rewrite (map_ext (fun x0 => f x0 * hidden (IZR p) w x0) (fun a => IZR (parity a * Z.max (dot w a + p) 0))).
    field; exact T. intros a. rewrite mult_IZR, hiddenZ. reflexivity. }
  rewrite E. ring.
Qed.
Lemma fails_atZ d p gamma W x : 0 < gamma -> fails_at d (IZR p) gamma 0 x W = (outZ d p W x <=? 0)%Z.
Proof.
  intros Hg. assert (T : 0 < gamma / 2 ^ d) by (apply Rdiv_lt_0_compat; [lra | apply pow_lt; lra]).
  unfold fails_at. rewrite outZ_eq. destruct (Rle_dec _ _) as [H|H]; destruct (Z.leb_spec (outZ d p W x) 0) as
    [K|K]; try reflexivity.
  - apply IZR_lt in K. pose proof (Rmult_lt_0_compat _ _ T K). lra.
  - exfalso. apply H. apply IZR_le in K. pose proof (Rmult_le_compat_l _ _ _ (Rlt_le _ _ T) K). lra.
Qed.
Theorem failures_compute d n p gamma : 0 < gamma -> failures d n (IZR p) gamma 0 = failuresZ d n p.
Proof.
  intros Hg. unfold failures, failuresZ, fails. f_equal. apply filter_ext. intros W.
  induction (cube d) as [|x l IHl]; [reflexivity|]. cbn [existsb]. now rewrite IHl, fails_atZ.
Qed.
Theorem failures_at_compute d n p gamma x : 0 < gamma ->
  failures_at d n (IZR p) gamma 0 x = length (filter (fun W => outZ d p W x <=? 0)%Z (matrices n d)).
Proof. intros Hg. unfold failures_at. f_equal. apply filter_ext. intros W. now apply fails_atZ. Qed.
(* brute.py, which runs the network in exact fractions, gives the same counts *)
Example failures_2_4 gamma : 0 < gamma -> failures 2 4 (bias 2) gamma 0 = 232%nat.         (* of 256 *)
Proof. intros. change (bias 2) with 0. rewrite failures_compute by assumption. vm_compute. reflexivity. Qed.
Example failures_2_6 gamma : 0 < gamma -> failures 2 6 (bias 2) gamma 0 = 2536%nat.        (* of 4096 *)
Proof. intros. change (bias 2) with 0. rewrite failures_compute by assumption. vm_compute. reflexivity. Qed.
Example failures_at_3_4 gamma : 0 < gamma -> failures_at 3 4 (bias 3) gamma 0 [1; -1; 1]%Z = 2401%nat.
  (* of 4096 *)
Proof. intros. change (bias 3) with (-1). rewrite failures_at_compute by assumption. vm_compute. reflexivity. Qed.
Example failures_at_4_3 gamma : 0 < gamma -> failures_at 4 3 (bias 4) gamma 0 [1; -1; 1; 1]%Z = 2052%nat.
  (* of 4096 *)
Proof. intros. change (bias 4) with 0. rewrite failures_at_compute by assumption. vm_compute. reflexivity. Qed.
(* the bound is not vacuous: some W of the required size learns parity in one step *)
Corollary some_network d n gamma : (2 <= d)%nat -> (36 * d ^ 3 <= n)%nat -> 0 < gamma ->
  exists W, In W (matrices n d) /\ forall x, In x (cube d) -> sign (N1 d (bias d) gamma W x) = f x.
Proof.
  intros Hd Hn Hg. pose proof (hdp_theorem_4_1 d n gamma Hd Hn Hg) as B.
  destruct (existsb (fun W => negb (fails d (bias d) gamma 0 W)) (matrices n d)) eqn:E.
  - apply existsb_exists in E. destruct E as [W [HW E]]. exists W. split; [exact HW|]. apply fails_sign.
    destruct (fails d (bias d) gamma 0 W); [discriminate | reflexivity].
  - exfalso. assert (F : failures d n (bias d) gamma 0 = length (matrices n d)).
    { unfold failures. induction (matrices n d) as [|W L IH]; [reflexivity|]. cbn [existsb] in E.
      apply Bool.orb_false_iff in E.
      destruct E as [E1 E2]. apply Bool.negb_false_iff in E1. cbn [filter]. rewrite E1. cbn [length].
        now rewrite IH. }
    rewrite F, matrices_length in B. assert (0 < 2 ^ (n * d)) by (apply pow_lt; lra).
    assert (exp (- INR d) < 1). { rewrite <- exp_0. apply exp_increasing. pose proof (lt_0_INR d ltac:(lia)). lra. }
    pose proof (Rmult_lt_compat_r _ _ _ H H0). lra.
Qed.
